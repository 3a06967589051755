import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { parsers } from 'prettier/plugins/yaml';
import { servePledges } from '../../scripts/pledge-endpoint.mjs';

const text = readFileSync(join(import.meta.dirname, '../../docs/pledge-api.yaml'), 'utf8');
const api = valueOf(await parsers.yaml.parse(text, {}));
const count = api.components.schemas.Count;

const service = await servePledges();
after(() => service.close());

/** The value that a node of Prettier's YAML tree stands for. */
function valueOf(node) {
  const { type, value, children } = node ?? { type: 'null' };
  if (['root', 'document', 'documentBody', 'sequenceItem', 'flowSequenceItem', 'mappingKey', 'mappingValue'].includes(type)) {
    return valueOf(type === 'document' ? children[1] : children[0]);
  }
  if (/mapping$/i.test(type)) {
    const entries = children.map((item) => item.children.map(valueOf));
    assert.equal(new Set(entries.map(([key]) => key)).size, entries.length, `a key stands twice: ${entries.map(([key]) => key)}`);
    return Object.fromEntries(entries);
  }
  if (/sequence$/i.test(type)) return children.map(valueOf);
  if (type === 'plain') return /^(true|false|null|-?\d+)$/.test(value) ? JSON.parse(value) : value;
  if (/^(quote|block)/.test(type)) return value;
  assert.equal(type, 'null', `${type} in YAML`);
  return null;
}

const follow = (value) =>
  value?.$ref
    ? value.$ref
        .slice(2)
        .split('/')
        .reduce((found, key) => found[key.replaceAll('~1', '/')], api)
    : value;

/** Every object in the document, with the keys that lead to it. */
function* objectsIn(value, path = []) {
  if (value === null || typeof value !== 'object') return;
  yield { value, path };
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, [...path, key]);
}

const operations = Object.entries(api.paths).flatMap(([path, item]) =>
  ['get', 'put', 'delete']
    .filter((method) => item[method])
    .map((method) => ({ path, method, parameters: (item.parameters ?? []).map(follow), ...item[method] })),
);

/** Holds a value to a schema; a keyword that it doesn't know is a failure, so that no part of the document goes unchecked. */
function hold(value, schema, where) {
  const checks = {
    description: () => true,
    type: (type) => (type === 'integer' ? Number.isInteger(value) : type === 'object' ? typeof value === 'object' : typeof value === type),
    required: (keys) => keys.every((key) => Object.hasOwn(value, key)),
    properties: (properties) => Object.entries(properties).every(([key, each]) => hold(value[key], each, `${where}.${key}`)),
    minimum: (least) => value >= least,
    maximum: (most) => value <= most,
    minLength: (least) => value.length >= least,
    maxLength: (most) => value.length <= most,
    pattern: (pattern) => new RegExp(pattern).test(value),
    format: (format) => format === 'date-time' && !Number.isNaN(Date.parse(value)),
  };
  for (const [keyword, wanted] of Object.entries(schema)) {
    assert.ok(checks[keyword]?.(wanted), `${where}: ${JSON.stringify(value)} is not what ${keyword} asks for`);
  }
  return true;
}

/** Sends a request, and holds the answer to what the document says of it. */
async function ask(method, { campaign = 'spot-the-fake', id } = {}) {
  const template = `/campaigns/{campaign}${id ? '/pledges/{id}' : ''}`;
  const operation = operations.find((each) => each.path === template && each.method === method.toLowerCase());
  const path = template.replace('{campaign}', encodeURIComponent(campaign)).replace('{id}', id);
  const response = await fetch(service.endpoint + path, { method });
  const described = follow(operation.responses[response.status]);
  assert.ok(described, `${method} ${template} answers ${response.status}`);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.match(response.headers.get('access-control-expose-headers'), /Retry-After/);
  for (const [name, header] of Object.entries(described.headers ?? {})) {
    const { required, schema } = follow(header);
    const given = response.headers.get(name);
    assert.ok(given !== null || !required, `${name} is missing`);
    if (given !== null) hold(given, schema, name);
  }
  const body = await response.text();
  if (!described.content) return { status: response.status };
  assert.equal(response.headers.get('content-type'), 'application/json');
  hold(JSON.parse(body), follow(described.content['application/json'].schema), 'body');
  return { status: response.status, ...JSON.parse(body) };
}

test('the document is OpenAPI 3.1: complete, and each reference leads somewhere', () => {
  assert.match(api.openapi, /^3\.1\.\d+$/);
  assert.ok(api.info.title && api.info.version && api.info.license.identifier);
  assert.deepEqual(
    Object.keys(api).filter((key) => !['openapi', 'info', 'servers', 'tags', 'paths', 'components'].includes(key)),
    [],
  );
  const used = new Set();
  for (const { value, path } of objectsIn(api)) {
    if (!Object.hasOwn(value, '$ref')) continue;
    assert.deepEqual(Object.keys(value), ['$ref'], path.join('.'));
    assert.ok(follow(value), `${path.join('.')}: ${value.$ref}`);
    used.add(value.$ref);
  }
  for (const [kind, parts] of Object.entries(api.components)) {
    assert.ok(['parameters', 'schemas', 'examples', 'responses', 'headers'].includes(kind), kind);
    for (const name of Object.keys(parts)) assert.ok(used.has(`#/components/${kind}/${name}`), `${kind}/${name} is not used`);
  }
});

test('each operation has a name of its own, its parameters, and answers that are described', () => {
  assert.equal(operations.length, 3);
  assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, 3);
  for (const { path, method, operationId, summary, tags, parameters, responses } of operations) {
    assert.ok(operationId && summary, `${method} ${path}`);
    assert.ok(tags.every((tag) => api.tags.some(({ name }) => name === tag)));
    assert.deepEqual(
      parameters.map(({ name }) => name),
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    for (const parameter of parameters) {
      assert.equal(parameter.in, 'path');
      assert.equal(parameter.required, true);
      hold(parameter.example, parameter.schema, parameter.name);
    }
    for (const status of ['200', '404', '429', '5XX']) assert.ok(responses[status], `${method} ${path} ${status}`);
    for (const [status, response] of Object.entries(responses)) {
      assert.match(status, /^([1-5]\d\d|[45]XX)$/);
      assert.ok(follow(response).description, `${method} ${path} ${status}`);
      if (/^(429|5XX)$/.test(status)) assert.ok(follow(response).headers['Retry-After'], `${status} of ${method}`);
      for (const { schema, examples } of Object.values(follow(response).content ?? {})) {
        const given = Object.values(examples).map(follow);
        assert.ok(given.length);
        for (const { value } of given) hold(value, follow(schema), `an example of ${status}`);
      }
    }
  }
});

test('what the text promises of CORS, of PUT and of caches is there', () => {
  for (const words of ['## Why PUT', '## CORS', '## Caches', 'Access-Control-Expose-Headers: Retry-After', 'max-age=60', 'no-store'])
    assert.ok(api.info.description.includes(words), words);
});

test('a schema that is not kept is noticed', () => {
  const good = api.components.examples.many.value;
  assert.ok(hold(good, count, 'good'));
  for (const bad of [{ count: -1 }, { count: 1.5 }, { count: '1' }, { count: 2 ** 60 }, { asOf: 'today' }, { campaign: undefined }]) {
    assert.throws(() => hold({ ...good, ...bad }, count, 'bad'), JSON.stringify(bad));
  }
});

test('the sample service keeps to the document: one id counts once, and what was taken back stays so', async () => {
  const [first, second, unseen] = [randomUUID(), randomUUID(), randomUUID()];
  assert.deepEqual(await ask('GET').then(({ status, count: pledges }) => [status, pledges]), [200, 0]);
  const said = [];
  for (const [method, id] of [
    ['PUT', first],
    ['PUT', first],
    ['PUT', second],
    ['DELETE', first],
    ['DELETE', first],
    ['PUT', first],
    ['DELETE', unseen],
    ['PUT', unseen],
  ]) {
    const { status, count: pledges } = await ask(method, { id });
    said.push(`${method} ${status} ${pledges ?? '-'}`);
  }
  assert.deepEqual(said, ['PUT 201 1', 'PUT 200 1', 'PUT 201 2', 'DELETE 200 1', 'DELETE 200 1', 'PUT 410 -', 'DELETE 200 1', 'PUT 410 -']);
  assert.equal((await ask('GET')).count, 1);
});

test('its campaigns are counted apart, whatever they are called', async () => {
  const campaign = 'été 2026/نص';
  assert.equal((await ask('PUT', { campaign, id: randomUUID() })).campaign, campaign);
  assert.equal((await ask('GET', { campaign })).count, 1);
  assert.equal((await ask('GET', { campaign: 'another' })).count, 0);
});

test('it refuses what is no id, and shows a browser what it may ask', async () => {
  assert.equal((await ask('PUT', { id: 'not-an-id' })).status, 400);
  const preflight = await fetch(`${service.endpoint}/campaigns/a/pledges/${randomUUID()}`, { method: 'OPTIONS' });
  assert.ok(preflight.ok);
  assert.equal(preflight.headers.get('access-control-allow-methods'), 'GET, PUT, DELETE');
  assert.equal((await fetch(`${service.endpoint}/campaigns/a`, { method: 'POST' })).status, 405);
});
