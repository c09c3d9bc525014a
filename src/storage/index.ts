export * from './entry';
export * from './marks-entry';
export * from './profile-entries';
