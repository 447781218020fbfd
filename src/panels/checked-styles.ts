/** How fields of a fixed form look: a number beside its unit, and what is said about a text that does not fit. */
import { css } from 'lit';

export const checkedStyles = css`
  .refused {
    margin: 3px 0 0;
    font-size: 12px;
    line-height: 16px;
    color: var(--_pain);
  }
  .input.bad {
    border-color: var(--_pain);
  }
  .beside {
    margin: 3px 0 0;
    font-size: 12px;
    line-height: 16px;
  }
  .measured {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 6px;
  }
  .measured .input {
    min-inline-size: 0;
  }
  .measured .refused {
    grid-column: 1 / -1;
    grid-row: 2;
  }
  [hidden] {
    display: none;
  }
`;
