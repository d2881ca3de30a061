<?php

/*
 * Keyholder's texts in Romanian: the way of an upgrade.
 */

if (!defined('WHMCS')) {
    exit;
}

// Pages that are shut while the panel answers
$_ADDONLANG['aside_text'] = 'Aceste pagini nu sunt în uz acum. Ceea ce căutați se află în meniul panoului.';
$_ADDONLANG['reason_aside'] = 'Acum panoul răspunde singur, deci nimeni nu poate acționa ca membru. Folosiți autentificarea panoului ca client.';

// The way of an upgrade
$_ADDONLANG['upgrade_title'] = 'Trecerea';
$_ADDONLANG['upgrade_who'] = 'Cine răspunde acum';
$_ADDONLANG['upgrade_phase_prepare'] = 'Panoul, ca întotdeauna. Keyholder nu este întrebat.';
$_ADDONLANG['upgrade_phase_shadow'] = 'Panoul. Keyholder este întrebat și el, iar ce diferă se notează.';
$_ADDONLANG['upgrade_phase_live'] = 'Răspunde Keyholder.';
$_ADDONLANG['upgrade_since'] = 'Din :date.';
$_ADDONLANG['upgrade_forced'] = ':name răspunde pentru continuarea în ciuda refuzului.';
$_ADDONLANG['upgrade_step_plan'] = 'Planul';
$_ADDONLANG['upgrade_step_plan_text'] = 'Întreaga trecere, făcută pe o copie a depozitului care apoi se aruncă: ce devine fiecare rând și ce ar putea face cineva după aceea și acum nu poate. Altceva nu se scrie.';
$_ADDONLANG['upgrade_step_plan_command'] = 'Comanda arată toate rândurile. Pe server, ca utilizatorul PHP:';
$_ADDONLANG['upgrade_plan_button'] = 'Fă un plan';
$_ADDONLANG['upgrade_compare_button'] = 'Compară';
$_ADDONLANG['upgrade_compare_text'] = 'După aceea, și oricând doriți: răspunde Keyholder ca rândurile panoului, pentru fiecare client, contact și cheie, și deschide fiecare parolă veche în continuare contul ei?';
$_ADDONLANG['upgrade_way_plan'] = 'Planul trecerii';
$_ADDONLANG['upgrade_way_apply'] = 'Preluare';
$_ADDONLANG['upgrade_way_compare'] = 'Comparație';
$_ADDONLANG['upgrade_planned'] = 'Au fost citiți :clients clienți și :contacts contacte. Nu s-a scris nimic.';
$_ADDONLANG['upgrade_counts_good'] = 'Numerele se potrivesc.';
$_ADDONLANG['upgrade_counts_bad'] = 'Numerele nu se potrivesc: între timp au apărut sau au dispărut rânduri. Repetați.';
$_ADDONLANG['upgrade_compared'] = ':asked întrebări au fost puse rândurilor panoului și lui Keyholder. Răspunsuri diferite pe care o notă le explică: :explained. Pe care nimic nu le explică: :unexplained.';
$_ADDONLANG['upgrade_save'] = 'Salvează raportul ca pagină';
$_ADDONLANG['upgrade_table'] = 'Tabel';
$_ADDONLANG['upgrade_rows_panel'] = 'Rânduri în panou';
$_ADDONLANG['upgrade_rows_taken'] = 'Preluate';
$_ADDONLANG['upgrade_rows_not'] = 'Neimportate';
$_ADDONLANG['upgrade_step_apply'] = 'Preluarea';
$_ADDONLANG['upgrade_left'] = 'Mai rămân aproximativ :time (minute și secunde).';
$_ADDONLANG['upgrade_step_shadow'] = 'Mersul în umbră';
$_ADDONLANG['upgrade_step_shadow_text'] = 'Panoul răspunde la fiecare pagină ca întotdeauna. Răspunde și Keyholder, nevăzut, iar ce diferă apare în lista de neconcordanțe.';
$_ADDONLANG['upgrade_step_shadow_button'] = 'Începe mersul în umbră';
$_ADDONLANG['upgrade_step_live'] = 'Comutarea';
$_ADDONLANG['upgrade_step_live_text'] = 'De atunci răspunde Keyholder. Se refuză cât timp există neconcordanțe deschise și fără un mers în umbră. Clienții autentificați se autentifică încă o dată.';
$_ADDONLANG['upgrade_step_live_button'] = 'Comută';
$_ADDONLANG['upgrade_open'] = 'Neconcordanțe deschise: :count';
$_ADDONLANG['upgrade_missed'] = 'Neconcordanțe pentru care nu a fost loc: :count';
$_ADDONLANG['upgrade_force'] = 'Continuă totuși: numele celui care răspunde';
$_ADDONLANG['upgrade_step_back'] = 'Înapoi';
$_ADDONLANG['upgrade_step_back_text'] = 'Panoul răspunde ca întotdeauna, din tabelele sale. Ce a învățat Keyholder rămâne. Cine a intrat prin Keyholder se autentifică din nou în panou.';
$_ADDONLANG['upgrade_step_back_button'] = 'Întoarce acum';
$_ADDONLANG['upgrade_moved_prepare'] = 'Panoul răspunde ca întotdeauna.';
$_ADDONLANG['upgrade_moved_shadow'] = 'Mersul în umbră a început.';
$_ADDONLANG['upgrade_moved_live'] = 'De acum răspunde Keyholder.';
$_ADDONLANG['upgrade_aside'] = 'Acum panoul răspunde singur. Paginile Keyholder sunt închise.';

// Disagreements
$_ADDONLANG['disagreements_title'] = 'Neconcordanțe';
$_ADDONLANG['disagreements_none'] = 'Nu există.';
$_ADDONLANG['disagreement_state_open'] = 'Deschise';
$_ADDONLANG['disagreement_state_explained'] = 'Explicate';
$_ADDONLANG['disagreement_state_settled'] = 'Încheiate';
$_ADDONLANG['disagreement_row'] = 'Rând';
$_ADDONLANG['disagreement_client'] = 'clientul :client';
$_ADDONLANG['disagreement_contact'] = 'sub-contul :contact al clientului :client';
$_ADDONLANG['disagreement_permission'] = 'Permisiune';
$_ADDONLANG['disagreement_page'] = 'Pagină';
$_ADDONLANG['disagreement_answers'] = 'Răspunsuri';
$_ADDONLANG['disagreement_only_panel'] = 'Panoul spune da, Keyholder nu.';
$_ADDONLANG['disagreement_only_keyholder'] = 'Panoul spune nu, Keyholder da.';
$_ADDONLANG['disagreement_reason'] = 'Motivul Keyholder';
$_ADDONLANG['disagreement_seen'] = 'De câte ori';
$_ADDONLANG['disagreement_why'] = 'De ce diferă';
$_ADDONLANG['disagreement_explain'] = 'Explică';
$_ADDONLANG['disagreement_saved'] = 'Explicația a fost salvată, în numele dumneavoastră.';
$_ADDONLANG['staff_reason_not_taken_over'] = 'Acest rând nu a fost preluat încă.';
$_ADDONLANG['staff_reason_legacy_unknown'] = 'Rândul panoului nu a fost preluat.';
$_ADDONLANG['staff_reason_not_a_member'] = 'Persoana nu este membră a contului.';
$_ADDONLANG['staff_reason_not_active'] = 'Accesul persoanei la cont nu este activ.';
$_ADDONLANG['staff_reason_outside_window'] = 'Accesul persoanei la cont nu a început sau s-a încheiat.';
$_ADDONLANG['staff_reason_address_not_allowed'] = 'Adresa de rețea nu este pe lista persoanei sau a contului.';
$_ADDONLANG['staff_reason_department_denied'] = 'Departamentul este închis pentru persoană.';
$_ADDONLANG['staff_reason_not_granted'] = 'Persoanei nu i s-a dat această permisiune.';
$_ADDONLANG['staff_reason_owner'] = 'Persoana este proprietara contului.';
$_ADDONLANG['staff_reason_granted'] = 'Persoanei i s-a dat această permisiune.';
$_ADDONLANG['staff_reason_granted_by_role'] = 'Un rol al persoanei dă această permisiune.';
$_ADDONLANG['staff_reason_granted_on_item'] = 'Persoanei i s-a dat această permisiune pentru serviciu sau domeniu.';
$_ADDONLANG['staff_reason_granted_function'] = 'Persoanei i s-a dat această funcție a serviciului.';
$_ADDONLANG['reason_disagreements'] = 'Există neconcordanțe deschise. Explicați-o pe fiecare sau dați numele celui care răspunde pentru continuare.';
$_ADDONLANG['reason_no_shadow_run'] = 'Nu a existat un mers în umbră. Începeți unul sau dați numele celui care răspunde pentru continuarea fără el.';
$_ADDONLANG['reason_disagreement_unknown'] = 'Nu există o astfel de neconcordanță.';

// What the panel changed by itself
$_ADDONLANG['drift_title'] = 'Rândurile panoului';
$_ADDONLANG['drift_never'] = 'Rândurile panoului nu au fost parcurse încă. Cronul o face o dată pe zi.';
$_ADDONLANG['drift_last'] = 'Parcurse la :date: :rows rânduri, :taken preluate, :changed schimbate, :drift care diferă.';
$_ADDONLANG['drift_what'] = 'Ce diferă';
$_ADDONLANG['drift_rights'] = 'Doar în Keyholder: :more. Doar în panou: :less.';
$_ADDONLANG['drift_gone'] = 'Dispărut din panou; în Keyholder încă: :person.';
