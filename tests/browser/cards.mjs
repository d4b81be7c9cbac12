// What the ical.js library reads in vCards 4.0: JSON Lines in, each {"path", "text"}; JSON Lines out, each
// {"path", "cards"}, in the same form as tests/readers/cards.py.

import { createInterface } from 'node:readline';
import ICAL from 'ical.js';

const list = (one) => (one === undefined ? [] : Array.isArray(one) ? one : [one]);

function values(card, name) {
  return card.getAllProperties(name).map((line) => ({
    value: line.getFirstValue().toString(),
    languages: list(line.getParameter('language')),
    types: list(line.getParameter('type')),
  }));
}

function parts(card, name) {
  return card.getAllProperties(name).map((line) => line.getFirstValue());
}

function read(card) {
  return {
    names: [...values(card, 'fn'), ...values(card, 'nickname')],
    parts: parts(card, 'n').map(([family, given]) => ({ family, given })),
    phones: values(card, 'tel'),
    emails: values(card, 'email'),
    titles: values(card, 'title'),
    organizations: card.getAllProperties('org').map((line) => ({
      value: list(line.getFirstValue()),
      languages: list(line.getParameter('language')),
      types: [],
    })),
    addresses: parts(card, 'adr').map((parts) => ({ street: parts[2], code: parts[5] })),
    uid: card.getFirstPropertyValue('uid'),
    kind: card.getFirstPropertyValue('kind'),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { path, text } = JSON.parse(line);
  const parsed = ICAL.parse(text);
  const cards = (parsed[0] === 'vcard' ? [parsed] : parsed).map((card) => read(new ICAL.Component(card)));
  console.log(JSON.stringify({ path, cards }));
}
