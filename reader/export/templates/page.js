(() => {
  const rows = [...document.querySelectorAll('.claims li')];
  const marksOf = row => document.querySelectorAll(`[data-claims~="${row.id}"]`);
  const areSideBySide = matchMedia('(min-width: 60rem)');
  let current = null;

  function choose(row) {
    for (const old of document.querySelectorAll('.current')) old.classList.remove('current');
    current = row;
    row.classList.add('current');
    for (const mark of marksOf(row)) mark.classList.add('current');
  }

  function go(row) {
    choose(row);
    const mark = marksOf(row)[0];
    if (mark) mark.scrollIntoView({block: 'center'});
    if (mark && !areSideBySide.matches) {
      // The list is far below: what one reads stays in view.
      mark.focus({preventScroll: true});
      return;
    }
    row.scrollIntoView({block: 'nearest'});
    row.querySelector('a').focus({preventScroll: true});
  }

  function step(count) {
    if (!rows.length) return;
    const at = rows.indexOf(current);
    go(rows[Math.min(rows.length - 1, Math.max(0, at < 0 && count < 0 ? 0 : at + count))]);
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
  });
  document.addEventListener('click', event => {
    const mark = event.target.closest('.claim');
    const row = mark ? document.querySelector(mark.hash) : event.target.closest('.claims li');
    if (row) choose(row);
  });
  const target = location.hash && document.getElementById(location.hash.slice(1));
  const first = target && (target.hash ? document.querySelector(target.hash) : target);
  if (first && first.matches('.claims li')) choose(first);
})();
