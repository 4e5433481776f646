/** The name of a Lambda function that is given by name or ARN, whole or in part, with or without a version or alias. */
export function functionNameIn(nameOrArn: string): string {
  return nameOrArn.replace(/^.*:function:/, '').replace(/:.*$/, '')
}
