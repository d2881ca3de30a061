/* Small helps; every page also works without them. */
(function () {
    'use strict';

    // Each form of the panel says which account it was drawn for: after a switch in another tab it asks instead of acting.
    var account = document.currentScript ? document.currentScript.getAttribute('data-keyholder-account') : '0';
    document.addEventListener('submit', function (event) {
        var form = event.target;
        if (!account || account === '0' || (form.getAttribute('method') || '').toLowerCase() !== 'post' || form.elements.keyholder_account) {
            return;
        }
        if (new URL(form.getAttribute('action') || '', location.href).origin !== location.origin) {
            return;
        }
        var mark = document.createElement('input');
        mark.type = 'hidden';
        mark.name = 'keyholder_account';
        mark.value = account;
        form.appendChild(mark);
    }, true);

    // A link that names an account to switch to: the choice is posted, as from the page that it leads to.
    var marks = document.currentScript ? document.currentScript.getAttribute('data-keyholder-marks') : null;
    document.addEventListener('click', function (event) {
        var link = event.target.closest ? event.target.closest('a[href*="page=accounts&enter="], a[href*="page=accounts&amp;enter="]') : null;
        // Only a link of this panel: the marks are worth something, and others write links into tickets too.
        if (!link || !marks || link.origin !== location.origin || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        var fields = JSON.parse(marks);
        var form = document.createElement('form');
        fields.do = 'enter';
        fields.account = new URL(link.href).searchParams.get('enter');
        form.method = 'post';
        form.action = link.href.replace(/&(amp;)?enter=.*$/, '');
        Object.keys(fields).forEach(function (name) {
            var field = document.createElement('input');
            field.type = 'hidden';
            field.name = name;
            field.value = fields[name];
            form.appendChild(field);
        });
        document.body.appendChild(form);
        form.submit();
    });

    // What cannot be taken back is asked for once more.
    document.addEventListener('submit', function (event) {
        var question = event.target.getAttribute('data-keyholder-confirm');
        if (question && !window.confirm(question)) {
            event.preventDefault();
        }
    });

    // What was shown before saving holds for that form only: who goes on editing is shown it anew.
    var changes = document.querySelector('[data-keyholder-changes]');
    if (changes) {
        changes.focus();
        document.getElementById(changes.getAttribute('data-keyholder-changes')).addEventListener('change', function () {
            changes.hidden = true;
        });
    }

    // Who gives on single things only is shown them.
    var single = document.getElementById('choice-single');
    if (single) {
        single.addEventListener('change', function () {
            document.querySelector('.keyholder-single').open = true;
        });
    }

    // One box for all boxes.
    Array.prototype.forEach.call(document.querySelectorAll('[data-keyholder-boxes]'), function (block) {
        var all = block.querySelector('[data-keyholder-all]');
        var boxes = block.querySelectorAll('input[name="permissions[]"]');
        if (!all || !boxes.length) {
            return;
        }
        all.hidden = false;
        block.querySelector('[data-keyholder-all-text]').hidden = false;
        function show() {
            var ticked = Array.prototype.filter.call(boxes, function (box) { return box.checked; }).length;
            all.checked = ticked === boxes.length;
            all.indeterminate = ticked > 0 && ticked < boxes.length;
        }
        all.addEventListener('change', function () {
            Array.prototype.forEach.call(boxes, function (box) { box.checked = all.checked; });
        });
        block.addEventListener('change', show);
        show();
    });
}());
