// Older versions are brought forward step by step; a newer one is left as it is.
import { describe, expect, it } from 'vitest';
import { currentVersion, migrate, migrations, type Migration } from './migrate.js';
import { Report } from './report.js';

const codes = (report: Report): string[] => report.issues().map(({ code }) => code);

describe('the list of migrations', () => {
  it('has one for each version before the current one, oldest first, without gaps', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: currentVersion - 1 }, (_, at) => at + 1));
  });
});

describe('migrate', () => {
  const steps: Migration[] = [
    { from: 1, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
    { from: 2, migrate: (data) => ({ ...data, title: String(data['title']).toUpperCase() }) },
  ];

  it('takes every step from the version of the file', () => {
    const report = new Report(10);
    const first = { version: 1, name: 'a' };
    expect(migrate(first, report, steps, 3).data).toMatchObject({ title: 'A' });
    expect(migrate({ version: 2, title: 'b' }, report, steps, 3).data).toMatchObject({ title: 'B' });
    expect(migrate({ version: 3, title: 'c' }, report, steps, 3).data).toMatchObject({ title: 'c' });
    expect([codes(report), first]).toEqual([[], { version: 1, name: 'a' }]);
  });

  it('leaves a newer version alone and says so', () => {
    const report = new Report(10);
    expect(migrate({ version: 4 }, report, steps, 3)).toEqual({ data: { version: 4 }, version: 4, isNewer: true });
    expect(codes(report)).toEqual(['newer-version']);
  });

  it.each([undefined, null, 0, -1, 1.5, NaN, 'one', '1.0', {}, true, '9'.repeat(40)])(
    'reads the version %j as 1',
    (version) => {
      const report = new Report(10);
      expect(migrate({ version, name: 'a' }, report, steps, 3).data).toMatchObject({ title: 'A' });
      expect(codes(report)).toEqual(['bad-version']);
    },
  );
});
