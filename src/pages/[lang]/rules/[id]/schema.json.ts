/** JSON Schema of a rule's input and output, made from the rule. */
import type { APIRoute } from 'astro';
import { LANGUAGES } from '../../../../locale/index.ts';
import { described } from '../../../../rules/about.ts';
import { schemaTable } from '../../../../rules/schema.ts';

const table = schemaTable(described);

export const getStaticPaths = () => LANGUAGES.flatMap(({ lang }) => Object.keys(table).map((id) => ({ params: { lang, id }, props: { id } })));

export const GET: APIRoute<{ id: string }> = ({ props: { id } }) => new Response(`${JSON.stringify(table[id], null, 1)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
