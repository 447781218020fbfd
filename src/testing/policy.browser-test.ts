// Tests of the policy gate itself: each kind of fault, planted, must make a file fail.
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { assertNoFaults, faultsSoon, plantMarkupViolation, plantStyleViolation, takeFaults } from './policy.js';

describe('the policy gate', () => {
  it('R5 fails a file that breaks the style policy', async () => {
    plantStyleViolation();
    const faults = await faultsSoon();
    expect(() => assertNoFaults(faults)).to.throw(/violation: style-src/);
  });

  it('R5 fails a file that writes markup from a string', async () => {
    if (!plantMarkupViolation()) return;
    const faults = await faultsSoon();
    expect(() => assertNoFaults(faults)).to.throw(/violation: require-trusted-types-for/);
  });

  it('R5 fails a file that runs text as code', async () => {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the fault that is planted
    expect(() => new Function('return 1')).to.throw(EvalError);
    expect((await faultsSoon()).map(({ kind }) => kind)).to.include('violation');
  });

  it('R5 fails a file that loads from another host', async () => {
    const image = new Image();
    image.src = 'https://example.invalid/x.png';
    const faults = await faultsSoon();
    expect(() => assertNoFaults(faults)).to.throw(/violation: img-src/);
  });

  it('fails a file in which an error escaped', () => {
    expect(() => assertNoFaults([{ kind: 'error', text: 'planted' }])).to.throw(/error: planted/);
  });

  it('has nothing to say of a clean page', () => {
    expect(() => assertNoFaults(takeFaults())).not.to.throw();
  });

  it('leaves the commands of the runner working: a real mouse clicks a real button', async () => {
    const button = document.createElement('button');
    button.textContent = 'press';
    document.body.append(button);
    let trusted = false;
    button.addEventListener('click', (event) => (trusted = event.isTrusted));
    const box = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(box.x + 5), Math.round(box.y + 5)] });
    button.remove();
    expect(trusted).to.equal(true);
  });
});
