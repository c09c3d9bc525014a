export * from './imported';
