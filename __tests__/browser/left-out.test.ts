import { test } from 'node:test'

test('the pages of all demo stories in a browser', { skip: 'left out here: npm run test:browser' }, () => {})
