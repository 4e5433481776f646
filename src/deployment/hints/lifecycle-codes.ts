export { previousRevisionEvents } from './previous-revision.ts'
