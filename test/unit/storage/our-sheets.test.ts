import { isOurSheet } from '../../../src/storage';

test.each([
  'CPT report',
  'cpt Report',
  'CPT report 2',
  'CPT waivers',
  'CPT waivers (2)',
  'CPT clinic',
  'Code check 12',
])('%s is a sheet of ours', (name) => expect(isOurSheet(name)).toBe(true));

test.each(['CPT clinic visits', 'CPT report 2026', 'CPT waivers old', 'My CPT report', 'CPT', 'Code checks', ''])(
  '%s is somebody’s own sheet',
  (name) => expect(isOurSheet(name)).toBe(false),
);
