export * from './define-rule';
