import { providerMinutes } from '../../../../src/rules/provider-day/provider-minutes';
import { testRule, type Facts } from '../rule-tester';

const line = (client: number, minutes: number | null, rest: Facts = {}): Facts => ({
  client,
  minutes,
  code: '97140',
  units: 4,
  provider: 1,
  ...rest,
});
const HOURS = 'facts 6: minutes of a provider beyond the hours worked';
const worked = (hoursWorked: number) => ({ hoursWorked });

testRule(providerMinutes, {
  supported: [
    { name: '8 hours of 8', source: HOURS, profile: worked(8), lines: [line(1, 240), line(2, 240)] },
    { name: 'without hours, 24 of 24', source: HOURS, lines: [line(1, 720), line(2, 720)] },
    { name: 'two providers', source: HOURS, profile: worked(8), lines: [line(1, 300), line(2, 300, { provider: 2 })] },
    {
      name: 'two days',
      source: HOURS,
      profile: worked(8),
      lines: [line(1, 300), line(2, 300, { date: '2024-08-06' })],
    },
    { name: 'group work', source: HOURS, profile: worked(8), lines: [line(1, 300), line(2, 300, { code: '97150' })] },
    {
      name: 'a line that is not billed',
      source: 'arithmetic',
      profile: worked(8),
      lines: [line(1, 300), line(2, 300, { units: 0 })],
    },
    { name: 'minutes missing of group work', source: 'arithmetic', lines: [line(1, null, { code: '97150' })] },
  ],
  notSupported: [
    {
      name: '8 hours and a minute of 8',
      source: HOURS,
      profile: worked(8),
      lines: [line(1, 241), line(2, 30, { code: '97012' }), line(2, 240)],
      finds: ['hours'],
      severity: 'error',
      rows: [0, 2],
      data: { minutes: 481, hours: 8, most: 480 },
      denial: '151',
      fixes: [],
    },
    {
      name: 'without hours, more than the day has',
      source: HOURS,
      lines: [line(1, 721), line(2, 720)],
      finds: ['hours'],
      data: { hours: 24, most: 1440 },
    },
    {
      name: 'too many already, whatever the blank line holds',
      source: 'arithmetic',
      profile: worked(4),
      lines: [line(1, 241), line(2, null)],
      finds: ['hours'],
      rows: [0],
    },
  ],
  notCheckable: [
    {
      name: 'minutes missing',
      source: 'three states',
      lines: [line(1, 30), line(2, null), line(3, null)],
      reasons: ['minutes-missing'],
      rows: [1, 2],
    },
    {
      name: 'no providers',
      source: 'three states',
      without: ['provider'],
      lines: [line(1, 30)],
      reasons: ['no-column provider'],
    },
  ],
});
