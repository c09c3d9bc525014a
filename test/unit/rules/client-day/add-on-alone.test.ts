import { addOnAlone } from '../../../../src/rules/client-day/add-on-alone';
import { testRule } from '../rule-tester';

const FACTS = 'facts 1.5, 2 (add-on codes)';

testRule(addOnAlone, {
  supported: [
    { name: '97546 after 97545', source: FACTS, lines: [{ code: '97545' }, { code: '97546' }] },
    { name: '97551 after 97550', source: FACTS, lines: [{ code: '97551' }, { code: '97550' }] },
    { name: '97130 after 97129', source: FACTS, lines: [{ code: '97129' }, { code: '97130' }] },
    {
      name: 'either first acupuncture code serves either add-on',
      source: FACTS,
      lines: [{ code: '97810' }, { code: '97814' }, { code: '97811' }],
    },
    { name: 'a first code alone', source: FACTS, lines: [{ code: '97810' }] },
    { name: 'an add-on that is not billed', source: 'CMS 100-04, 20.2.C', lines: [{ code: '97811', units: 0 }] },
    { name: 'a code of no list', source: 'code table', lines: [{ code: '99080' }] },
  ],
  notSupported: [
    {
      name: '97546 alone',
      source: FACTS,
      lines: [{ code: '97546' }, { code: '97140' }],
      finds: ['alone'],
      severity: 'error',
      data: { code: '97546', first: '97545' },
      rows: [0],
      denial: '107',
    },
    { name: '97551 alone', source: FACTS, lines: [{ code: '97551' }], finds: ['alone'] },
    {
      name: '97811 and 97814 are no first code for each other',
      source: FACTS,
      lines: [{ code: '97811' }, { code: '97814' }],
      finds: ['alone', 'alone'],
      data: { first: '97810 or 97813' },
    },
    {
      name: 'the first code on another day',
      source: FACTS,
      lines: [{ code: '97545', date: '2024-08-04' }, { code: '97546' }],
      finds: ['alone'],
      rows: [1],
    },
    {
      name: 'the first code of another client',
      source: FACTS,
      lines: [{ code: '97545', client: 2 }, { code: '97546' }],
      finds: ['alone'],
    },
    {
      name: 'a first code of no units',
      source: 'CMS 100-04, 20.2.C',
      lines: [{ code: '97545', units: 0 }, { code: '97546' }],
      finds: ['alone'],
    },
  ],
  notCheckable: [
    {
      name: 'a code of the day cannot be read',
      source: 'three states',
      lines: [{ code: '97546' }, { code: null, unread: [{ field: 'code', problem: 'malformed-code' }] }],
      reasons: ['day-unread'],
      rows: [0],
    },
  ],
});
