// @vitest-environment jsdom
import '../testing/shadow-door.ts';
import '../testing/no-layout.ts';
import { expect, it, vi } from 'vitest';
import { fromFrameSchema } from '../../messages/from-frame.ts';
import { readContext } from '../collect/context.ts';
import { chat, useDocument, vendors } from '../testing/reading.ts';
import { startFormReader } from './form-reader.ts';

useDocument();

it('tells of a form once, and again when it has changed or the page comes back', () => {
  const send = vi.fn();
  const read = startFormReader({ context: () => readContext(vendors) }, send);
  document.body.innerHTML = chat('');
  read();
  expect(send).not.toHaveBeenCalled();

  document.body.innerHTML = chat('<input type=email>');
  read();
  read();
  expect(send).toHaveBeenCalledTimes(1);
  expect(fromFrameSchema.safeParse(send.mock.lastCall?.[0]).data).toMatchObject({
    type: 'retained',
    sightings: { formFields: [{ kind: 'email', isRequired: false }] },
  });

  document.querySelector('input')?.setAttribute('required', '');
  read();
  expect(send).toHaveBeenCalledTimes(2);

  dispatchEvent(new Event('pageshow'));
  read();
  expect(send).toHaveBeenCalledTimes(2);
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  read();
  expect(send).toHaveBeenCalledTimes(3);
});

it('tells nothing before the document was read', () => {
  const send = vi.fn();
  startFormReader({ context: () => undefined }, send)();
  expect(send).not.toHaveBeenCalled();
});
