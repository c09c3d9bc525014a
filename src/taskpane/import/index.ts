export { importFiles } from './import-files';
export { openFiles } from './open-files';
