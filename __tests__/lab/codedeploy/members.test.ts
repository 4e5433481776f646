import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  BatchGetDeploymentTargetsCommand,
  GetDeploymentCommand,
  ListDeploymentTargetsCommand,
} from '@aws-sdk/client-codedeploy'
import { ask } from './raw.ts'
import { play } from './support.ts'

/** The names of all members, however deep; dates and numbers alike are leaves. */
function memberNames(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(item => memberNames(item, `${path}[]`))
  if (typeof value !== 'object' || value === null || value instanceof Date) return [path]
  return Object.entries(value).flatMap(([name, member]) => memberNames(member, `${path}.${name}`))
}

for (const name of ['failure', 'blue-green', 'ecs', 'lambda', 'cloudformation', 'rollback', 'hostile']) {
  test(`the SDK knows every member that is sent in the story ${name}`, async () => {
    await using played = await play(name)
    const { client, deploymentId, simulator } = played
    played.at(9_000)
    const { targetIds } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
    const sent = [
      await ask(simulator, 'GetDeployment', { deploymentId }),
      await ask(simulator, 'BatchGetDeploymentTargets', { deploymentId, targetIds }),
    ].map(({ body }) => [...new Set(memberNames(body))].toSorted())
    const read = [
      await client.send(new GetDeploymentCommand({ deploymentId })),
      await client.send(new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds })),
    ].map(({ $metadata: _, ...output }) => [...new Set(memberNames(output))].toSorted())
    assert.deepEqual(read, sent)
  })
}
