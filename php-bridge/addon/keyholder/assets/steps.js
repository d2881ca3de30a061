/* Walks through a long form step by step. Without script the steps stand below each other. */
(function () {
    'use strict';

    var form = document.querySelector('[data-keyholder-steps]');
    if (!form) {
        return;
    }
    var all = Array.prototype.slice.call(form.querySelectorAll('[data-step]'));
    var last = form.querySelector('[data-keyholder-last]');
    var list = document.createElement('ol');
    var back = button('back');
    var next = button('next');
    var at = 0;

    function button(which) {
        var made = document.createElement('button');
        made.type = 'button';
        made.className = which === 'next' ? 'btn btn-primary' : 'btn btn-default';
        made.textContent = form.getAttribute('data-' + which);
        return made;
    }

    /** The steps that there are now: some belong to a sub-account only. */
    function steps() {
        var chosen = form.querySelector('input[name=login]:checked');
        return all.filter(function (step) {
            var when = step.getAttribute('data-when');
            return !when || (chosen !== null && when.split(' ').indexOf(chosen.value) >= 0);
        });
    }

    function draw(focus) {
        var present = steps();
        at = Math.max(0, Math.min(at, present.length - 1));
        all.forEach(function (step) { step.hidden = step !== present[at]; });
        list.textContent = '';
        present.forEach(function (step, i) {
            var item = document.createElement('li');
            var link = document.createElement('button');
            link.type = 'button';
            link.textContent = (i + 1) + '. ' + step.querySelector('legend').textContent;
            if (i === at) {
                link.setAttribute('aria-current', 'step');
            }
            link.addEventListener('click', function () { go(i); });
            item.appendChild(link);
            list.appendChild(item);
        });
        list.setAttribute('aria-label', form.getAttribute('data-of').replace(':steps', present.length).replace(':step', at + 1));
        back.hidden = at === 0;
        next.hidden = at === present.length - 1;
        last.hidden = !next.hidden;
        if (focus) {
            var legend = present[at].querySelector('legend');
            legend.tabIndex = -1;
            legend.focus();
        }
    }

    function firstWrong(step) {
        return Array.prototype.filter.call(step.querySelectorAll('input'), function (field) { return !field.checkValidity(); })[0];
    }

    function go(to) {
        var wrong = to > at ? firstWrong(steps()[at]) : null;
        if (wrong) {
            wrong.reportValidity();
            return;
        }
        at = to;
        draw(true);
    }

    list.className = 'keyholder-steps';
    form.insertBefore(list, all[0]);
    last.parentNode.insertBefore(back, last);
    last.parentNode.insertBefore(next, last);
    back.addEventListener('click', function () { go(at - 1); });
    next.addEventListener('click', function () { go(at + 1); });
    form.addEventListener('change', function (event) { if (event.target.name === 'login') { draw(false); } });
    // Enter goes on to the next step; a field of another step that is wrong is led to.
    form.noValidate = true;
    form.addEventListener('submit', function (event) {
        var button = event.submitter;
        if (button && button.value === 'take_login') {
            if (!window.confirm(button.getAttribute('data-keyholder-ask'))) {
                event.preventDefault();
            }
            return;
        }
        var present = steps();
        for (var i = 0; i < present.length; i += 1) {
            if (firstWrong(present[i])) {
                event.preventDefault();
                at = i;
                draw(false);
                firstWrong(present[i]).reportValidity();
                return;
            }
        }
        if (at < present.length - 1) {
            event.preventDefault();
            go(at + 1);
        }
    });
    draw(false);
}());
