import { isObject } from '../../../core/document/members.ts';
import type { Path } from '../../../core/document/path.ts';
import type { FlowJson } from '../model.ts';
import { staticLists } from './entries.ts';
import { componentsOf } from './properties.ts';

/** What an image in base64 is, as far as its beginning says. */
export interface Base64Image {
  /** Undefined for a text that is not base64. */
  bytes: number | undefined;
  format: 'JPEG' | 'PNG' | 'WEBP' | undefined;
}

/** Reads an image. Of a long text only the beginning is decoded. */
export function readImage(text: string): Base64Image {
  if (!isBase64(text)) return { bytes: undefined, format: undefined };
  const digits = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const head = atob(text.slice(0, 16));
  const format = head.startsWith('\xff\xd8\xff')
    ? 'JPEG'
    : head.startsWith('\x89PNG')
      ? 'PNG'
      : head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'
        ? 'WEBP'
        : undefined;
  return { bytes: Math.floor((digits * 3) / 4), format };
}

/** Whether a text is base64 as a decoder takes it: the signs at its end may be missing. */
function isBase64(text: string): boolean {
  if (text.length < 16 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return false;
  return text.endsWith('=') ? text.length % 4 === 0 : text.length % 4 !== 1;
}

/** An image that is written into the document. */
interface PlacedImage {
  text: string;
  at: Path;
  isOfList: boolean;
}

/** The images of Image and ImageCarousel. */
export function imagesOf(flow: FlowJson): PlacedImage[] {
  const single = componentsOf(flow, 'Image').flatMap(({ value, at }) => placed(value.src, [...at, 'src'], false));
  const swiped = staticLists(flow).flatMap(({ sort, entries }) =>
    sort === 'image' ? entries.flatMap(({ value, at }) => placed(value.src, [...at, 'src'], false)) : [],
  );
  return [...single, ...swiped];
}

/** The images of options, and of entries of a NavigationList. */
export function listImagesOf(flow: FlowJson): PlacedImage[] {
  return staticLists(flow).flatMap(({ sort, entries }) => {
    if (sort === 'image') return [];
    return entries.flatMap(({ value, at }) => {
      const { start } = value;
      if (sort === 'navigation') return isObject(start) ? placed(start.image, [...at, 'start', 'image'], true) : [];
      return placed(value.image, [...at, 'image'], true);
    });
  });
}

const placed = (text: unknown, at: Path, isOfList: boolean): PlacedImage[] =>
  typeof text === 'string' ? [{ text, at, isOfList }] : [];
