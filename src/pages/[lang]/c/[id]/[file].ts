/** The files of a chart, real and at stable addresses: data.csv and data-excel.csv (unless a source doesn't let its table be passed on), chart.svg (its cover) and <state>.svg. */
import type { APIRoute } from 'astro';
import { SCENES } from '../../../../charts/index.ts';
import { filePaint } from '../../../../charts/kit/file-style.ts';
import { LAYOUTS, picture, sceneTable } from '../../../../charts/picture.ts';
import type { Scene } from '../../../../charts/scene.ts';
import { sceneText } from '../../../../charts/words.ts';
import { fileLines, origin, refusedBy } from '../../../../citation/chart.ts';
import { toCsv } from '../../../../citation/csv.ts';
import { svgFile } from '../../../../citation/svg-file.ts';
import { LANGUAGES, type Language, t } from '../../../../locale/index.ts';

interface Props {
  scene: Scene;
  language: Language;
  state: string | null;
  /** With a byte order mark and CRLF, without which a Chinese Excel reads the characters wrong. */
  excel?: boolean;
}

export const getStaticPaths = () =>
  LANGUAGES.flatMap((language) =>
    SCENES.flatMap((scene) => {
      const params = { lang: language.lang, id: scene.id };
      const states = scene.states.map(({ id }) => ({ params: { ...params, file: `${id}.svg` }, props: { scene, language, state: id } }));
      const tables = [
        { params: { ...params, file: 'data.csv' }, props: { scene, language, state: null } },
        { params: { ...params, file: 'data-excel.csv' }, props: { scene, language, state: null, excel: true } },
      ];
      return [
        ...(refusedBy(scene, language) ? [] : tables),
        { params: { ...params, file: 'chart.svg' }, props: { scene, language, state: scene.cover } },
        ...states,
      ];
    }),
  );

export const GET: APIRoute<Props> = ({ props: { scene, language, state, excel }, site }) => {
  const text = sceneText(scene, language.locale);
  if (state === null) {
    const csv = toCsv(sceneTable(scene), text, (unit) => t(language.lang, `unit.${unit}`));
    return new Response(excel ? `\ufeff${csv.replaceAll('\n', '\r\n')}` : csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
  }
  const words = text.states[state];
  const svg = svgFile({
    picture: picture(scene, state, LAYOUTS.wide, text, filePaint),
    title: words?.caption.text ?? text.finding.text,
    description: words?.alt ?? '',
    lines: fileLines(scene, language, origin(site)),
    locale: language.locale,
  });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
