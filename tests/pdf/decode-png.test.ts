import { describe, expect, test } from 'vitest';
import { decodePng } from '../../src/pdf/images/decode-png.ts';
import type { Pixels } from '../../src/pdf/images/loaded-image.ts';
import { readPngChunks } from '../../src/pdf/images/png-chunks.ts';
import { type PngParts, pngFile } from './png-file.ts';

function decoded(parts: PngParts): Pixels | undefined {
  const file = readPngChunks(pngFile(parts));
  return file && decodePng(file);
}

describe('a PNG is decoded to eight bits a channel', () => {
  test('colour, with each of the five filters', () => {
    const rows = [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 15, 15, 15],
      [4, 0, 0, 0, 0, 0, 0],
    ].flat();
    const pixels = decoded({ width: 2, height: 5, bitDepth: 8, colourType: 2, rows });
    expect([...(pixels?.colour ?? [])]).toEqual(
      [
        [10, 20, 30, 40, 50, 60],
        [10, 20, 30, 40, 50, 60],
        [10, 20, 30, 40, 50, 60],
        [10, 20, 30, 40, 50, 60],
        [10, 20, 30, 40, 50, 60],
      ].flat(),
    );
    expect(pixels?.alpha).toBeUndefined();
  });

  test('grey of one bit, row padded to a byte', () => {
    const pixels = decoded({
      width: 3,
      height: 1,
      bitDepth: 1,
      colourType: 0,
      rows: [0, 0b10100000],
    });
    expect(pixels).toMatchObject({ channels: 1, colour: new Uint8Array([255, 0, 255]) });
  });

  test('grey of sixteen bits keeps its upper byte', () => {
    const pixels = decoded({
      width: 1,
      height: 1,
      bitDepth: 16,
      colourType: 0,
      rows: [0, 0xab, 0xcd],
    });
    expect([...(pixels?.colour ?? [])]).toEqual([0xab]);
  });

  test('a palette of four bits, one entry of it clear', () => {
    const pixels = decoded({
      width: 2,
      height: 1,
      bitDepth: 4,
      colourType: 3,
      palette: [1, 2, 3, 4, 5, 6],
      transparency: [0],
      rows: [0, 0x01],
    });
    expect([...(pixels?.colour ?? [])]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...(pixels?.alpha ?? [])]).toEqual([0, 255]);
  });

  test('colour with alpha', () => {
    const pixels = decoded({
      width: 1,
      height: 1,
      bitDepth: 8,
      colourType: 6,
      rows: [0, 9, 8, 7, 128],
    });
    expect([...(pixels?.colour ?? [])]).toEqual([9, 8, 7]);
    expect([...(pixels?.alpha ?? [])]).toEqual([128]);
  });

  test('an interlaced image, pass by pass', () => {
    // Adam7 gives a 2 by 2 image its pixels in passes 1, 6 and 7.
    const pixels = decoded({
      width: 2,
      height: 2,
      bitDepth: 8,
      colourType: 0,
      isInterlaced: true,
      rows: [0, 1, 0, 2, 0, 3, 4],
    });
    expect([...(pixels?.colour ?? [])]).toEqual([1, 2, 3, 4]);
  });

  test('too few data, or a filter that is none, is damage', () => {
    expect(
      decoded({ width: 9, height: 9, bitDepth: 8, colourType: 2, rows: [0, 1] }),
    ).toBeUndefined();
    expect(
      decoded({ width: 1, height: 1, bitDepth: 8, colourType: 0, rows: [9, 1] }),
    ).toBeUndefined();
  });

  test('a file cut off anywhere is damage, or all there', () => {
    const whole = pngFile({ width: 2, height: 1, bitDepth: 8, colourType: 0, rows: [0, 1, 2] });
    for (let length = 8; length < whole.length; length += 1) {
      const file = readPngChunks(whole.subarray(0, length));
      const pixels = file && decodePng(file);
      expect(pixels === undefined || pixels.colour.join() === '1,2').toBe(true);
    }
  });
});
