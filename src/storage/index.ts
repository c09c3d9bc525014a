export * from './entry';
export * from './imported-entries';
export * from './imported-part';
export * from './marks-entry';
export * from './profile-entries';
export * from './sheet-entry';
export * from './waiver';
export * from './own-tables';
