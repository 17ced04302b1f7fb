export * from './access';
export * from './audit';
export * from './geography';
export * from './household';
export * from './response';
export * from './staff';
export * from './support';
export * from './visit';
