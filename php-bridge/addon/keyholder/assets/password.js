/* A strong password at a click, and how strong a typed one is. Without script the fields work all the same. */
(function () {
    'use strict';

    // No letters that look like others.
    var ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_.!';

    function generate() {
        var bytes = new Uint8Array(64);
        var password = '';
        crypto.getRandomValues(bytes);
        for (var i = 0; i < bytes.length && password.length < 20; i += 1) {
            // The rest of the byte's range would make the first letters likelier.
            if (bytes[i] < 240) {
                password += ALPHABET[bytes[i] % ALPHABET.length];
            }
        }
        return password;
    }

    /** Roughly how many bits a guesser has to guess: kinds of characters, length, and less for repeated ones. */
    function bits(password) {
        var kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter(function (kind) { return kind.test(password); }).length;
        var different = new Set(password).size;
        return Math.min(password.length, different * 2) * [0, 3, 4, 4.7, 5.2][kinds];
    }

    Array.prototype.forEach.call(document.querySelectorAll('[data-keyholder-password]'), function (block) {
        var fields = block.querySelectorAll('input[type=password]');
        var strength = block.querySelector('.keyholder-strength');
        var generator = block.querySelector('[data-keyholder-generator]');
        var show = generator.querySelector('input');
        function measure() {
            var amount = bits(fields[0].value);
            var word = fields[0].value.length < 10 || amount < 40 ? 'weak' : amount < 65 ? 'fair' : 'strong';
            strength.hidden = fields[0].value === '';
            strength.setAttribute('data-word', word);
            strength.lastElementChild.textContent = strength.hidden ? '' : block.getAttribute('data-' + word);
        }
        function reveal() {
            Array.prototype.forEach.call(fields, function (field) { field.type = show.checked ? 'text' : 'password'; });
        }
        generator.hidden = false;
        generator.querySelector('button').addEventListener('click', function () {
            fields[0].value = fields[1].value = generate();
            show.checked = true;
            reveal();
            measure();
            fields[0].focus();
            fields[0].select();
        });
        show.addEventListener('change', reveal);
        fields[0].addEventListener('input', measure);
    });
}());
