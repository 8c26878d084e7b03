/** Texts and data of a calculator: fetched when it is opened in a chapter, and by 我的账本 for those that were used. */
import type { APIRoute } from 'astro';
import { CALCULATORS, type CalculatorId } from '../../../calculators/index.ts';
import { LANGUAGES } from '../../../locale/index.ts';

export const getStaticPaths = () => LANGUAGES.flatMap(({ lang }) => Object.keys(CALCULATORS).map((id) => ({ params: { lang, id }, props: { lang, id } })));

export const GET: APIRoute<{ lang: string; id: CalculatorId }> = ({ props: { lang, id } }) => new Response(JSON.stringify(CALCULATORS[id].data(lang)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
