import { faultOf, sizeOf } from './resume-file';

describe('a file before it is sent', () => {
  it('is refused if it is empty, too large or plainly of another kind', () => {
    expect(faultOf({ name: 'cv.pdf', size: 0 })).toBe('empty');
    expect(faultOf({ name: 'cv.pdf', size: 10 * 1024 * 1024 + 1 })).toBe('too_large');
    expect(faultOf({ name: 'cv.pdf.exe', size: 9 })).toBe('unsupported_type');
  });

  it('is taken up to 10 MB, whatever the case of its name, and without an extension', () => {
    expect(faultOf({ name: 'CV.PDF', size: 10 * 1024 * 1024 })).toBeNull();
    expect(faultOf({ name: 'resume', size: 9 })).toBeNull();
    expect(faultOf({ name: 'J. Doe', size: 9 })).toBeNull();
  });

  it('has a size that people say', () => {
    expect(sizeOf(10)).toEqual({ unit: 'kb', amount: 1 });
    expect(sizeOf(184_320)).toEqual({ unit: 'kb', amount: 180 });
    expect(sizeOf(4_320_000)).toEqual({ unit: 'mb', amount: 4.1 });
  });
});
