import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { reportOf } from '../../components/testing/fixture-report.ts';
import {
  chatApplication,
  noChat,
  notJudged,
  oneChat,
  possibleOnly,
  threeChats,
} from '../../components/testing/fixtures.ts';
import { reviewOf } from '../../components/testing/review-fixture.ts';
import { reportJson } from './json.ts';
import { reportJsonSchema } from './schema.ts';

// An independent validator: what zod made, ajv reads by itself.
const ajv = new Ajv2020({ strict: true, allErrors: true });
const validate = ajv.compile(JSON.parse(reportJsonSchema()));

const fixtures = { chatApplication, noChat, notJudged, oneChat, possibleOnly, threeChats };

test('the JSON Schema is one, and the published one', async () => {
  expect(ajv.validateSchema(JSON.parse(reportJsonSchema()))).toBe(true);
  await expect(reportJsonSchema()).toMatchFileSnapshot('../../docs/report.schema.json');
});

test.each(Object.entries(fixtures))('the report of %s fits it', (_, make) => {
  const fixture = make();
  for (const report of [reportOf(fixture), reportOf(fixture, reviewOf(fixture))]) {
    expect(validate(JSON.parse(reportJson(report))), ajv.errorsText(validate.errors)).toBe(true);
  }
});

test.each([
  ['schemaVersion', 1],
  ['grade', 'G'],
  ['widgets', {}],
  ['evidence', null],
  ['review', 'fine'],
  ['unknown', true],
])('a report whose %s is %j does not fit it', (key, value) => {
  expect(validate({ ...JSON.parse(reportJson(reportOf(oneChat()))), [key]: value })).toBe(false);
});
