// Entry for the kill harness: what it needs of this folder's TypeScript, in one file.
export { readFolder, realFiles } from './published-format'
