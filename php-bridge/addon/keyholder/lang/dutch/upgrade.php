<?php

/*
 * Keyholder's texts in Dutch: the way of an upgrade.
 */

if (!defined('WHMCS')) {
    exit;
}

// Pages that are shut while the panel answers
$_ADDONLANG['aside_text'] = 'Deze pagina’s zijn nu niet in gebruik. Wat u zoekt staat in het menu van het paneel.';
$_ADDONLANG['reason_aside'] = 'Het paneel antwoordt nu zelf, dus niemand kan als lid handelen. Gebruik het inloggen als klant van het paneel zelf.';

// The way of an upgrade
$_ADDONLANG['upgrade_title'] = 'Overstap';
$_ADDONLANG['upgrade_who'] = 'Wie antwoordt nu';
$_ADDONLANG['upgrade_phase_prepare'] = 'Het paneel, zoals altijd. Keyholder wordt niets gevraagd.';
$_ADDONLANG['upgrade_phase_shadow'] = 'Het paneel. Keyholder wordt ook gevraagd, en wat verschilt wordt opgeschreven.';
$_ADDONLANG['upgrade_phase_live'] = 'Keyholder antwoordt.';
$_ADDONLANG['upgrade_since'] = 'Sinds :date.';
$_ADDONLANG['upgrade_forced'] = ':name staat in voor het doorgaan ondanks de weigering.';
$_ADDONLANG['upgrade_step_plan'] = 'Vooraf bekijken';
$_ADDONLANG['upgrade_step_plan_text'] = 'De hele overstap, gedaan op een kopie van de opslag die daarna wordt weggegooid: wat er van elke rij wordt, en wat iemand daarna zou kunnen en nu niet. Verder wordt er niets geschreven.';
$_ADDONLANG['upgrade_step_plan_command'] = 'De opdracht toont alle rijen. Op de server, als de gebruiker van PHP:';
$_ADDONLANG['upgrade_plan_button'] = 'Een plan maken';
$_ADDONLANG['upgrade_compare_button'] = 'Vergelijken';
$_ADDONLANG['upgrade_compare_text'] = 'Daarna, en wanneer u wilt: antwoordt Keyholder zoals de rijen van het panel, voor elke klant, elk contact en elke sleutel, en opent elk oud wachtwoord zijn account nog?';
$_ADDONLANG['upgrade_way_plan'] = 'Plan van de overstap';
$_ADDONLANG['upgrade_way_apply'] = 'Overnemen';
$_ADDONLANG['upgrade_way_compare'] = 'Vergelijking';
$_ADDONLANG['upgrade_planned'] = 'Er zijn :clients klanten en :contacts contacten gelezen. Er is niets geschreven.';
$_ADDONLANG['upgrade_counts_good'] = 'De aantallen kloppen.';
$_ADDONLANG['upgrade_counts_bad'] = 'De aantallen kloppen niet: intussen kwamen of gingen er rijen. Doe het nog eens.';
$_ADDONLANG['upgrade_compared'] = 'Er zijn :asked vragen gesteld aan de rijen van het panel en aan Keyholder. Andere antwoorden die een notitie verklaart: :explained. Die niets verklaart: :unexplained.';
$_ADDONLANG['upgrade_save'] = 'Het verslag als pagina bewaren';
$_ADDONLANG['upgrade_table'] = 'Tabel';
$_ADDONLANG['upgrade_rows_panel'] = 'Rijen in het paneel';
$_ADDONLANG['upgrade_rows_taken'] = 'Overgenomen';
$_ADDONLANG['upgrade_rows_not'] = 'Niet geïmporteerd';
$_ADDONLANG['upgrade_step_apply'] = 'Overnemen';
$_ADDONLANG['upgrade_left'] = 'Nog ongeveer :time (minuten en seconden).';
$_ADDONLANG['upgrade_step_shadow'] = 'Schaduwloop';
$_ADDONLANG['upgrade_step_shadow_text'] = 'Het paneel beantwoordt elke pagina zoals altijd. Keyholder antwoordt ook, ongezien, en wat verschilt staat in de lijst met verschillen.';
$_ADDONLANG['upgrade_step_shadow_button'] = 'Begin de schaduwloop';
$_ADDONLANG['upgrade_step_live'] = 'Omschakelen';
$_ADDONLANG['upgrade_step_live_text'] = 'Vanaf dan antwoordt Keyholder. Het wordt geweigerd zolang er verschillen openstaan, en zonder schaduwloop. Klanten die ingelogd zijn loggen nog een keer in.';
$_ADDONLANG['upgrade_step_live_button'] = 'Schakel om';
$_ADDONLANG['upgrade_open'] = 'Openstaande verschillen: :count';
$_ADDONLANG['upgrade_missed'] = 'Verschillen waarvoor geen plaats was: :count';
$_ADDONLANG['upgrade_force'] = 'Toch doorgaan: naam van wie ervoor instaat';
$_ADDONLANG['upgrade_step_back'] = 'Terugdraaien';
$_ADDONLANG['upgrade_step_back_text'] = 'Het paneel antwoordt zoals altijd, uit zijn eigen tabellen. Wat Keyholder heeft geleerd blijft. Wie door Keyholder binnenkwam logt opnieuw in op het paneel.';
$_ADDONLANG['upgrade_step_back_button'] = 'Nu terugdraaien';
$_ADDONLANG['upgrade_moved_prepare'] = 'Het paneel antwoordt zoals altijd.';
$_ADDONLANG['upgrade_moved_shadow'] = 'De schaduwloop is begonnen.';
$_ADDONLANG['upgrade_moved_live'] = 'Vanaf nu antwoordt Keyholder.';
$_ADDONLANG['upgrade_aside'] = 'Het paneel antwoordt nu zelf. De pagina’s van Keyholder zijn dicht.';

// Disagreements
$_ADDONLANG['disagreements_title'] = 'Verschillen';
$_ADDONLANG['disagreements_none'] = 'Er zijn er geen.';
$_ADDONLANG['disagreement_state_open'] = 'Openstaand';
$_ADDONLANG['disagreement_state_explained'] = 'Verklaard';
$_ADDONLANG['disagreement_state_settled'] = 'Opgelost';
$_ADDONLANG['disagreement_row'] = 'Rij';
$_ADDONLANG['disagreement_client'] = 'klant :client';
$_ADDONLANG['disagreement_contact'] = 'subaccount :contact van klant :client';
$_ADDONLANG['disagreement_permission'] = 'Recht';
$_ADDONLANG['disagreement_page'] = 'Pagina';
$_ADDONLANG['disagreement_answers'] = 'Antwoorden';
$_ADDONLANG['disagreement_only_panel'] = 'Het paneel zegt ja, Keyholder nee.';
$_ADDONLANG['disagreement_only_keyholder'] = 'Het paneel zegt nee, Keyholder ja.';
$_ADDONLANG['disagreement_reason'] = 'Reden van Keyholder';
$_ADDONLANG['disagreement_seen'] = 'Hoe vaak';
$_ADDONLANG['disagreement_why'] = 'Waarom ze verschillen';
$_ADDONLANG['disagreement_explain'] = 'Verklaar';
$_ADDONLANG['disagreement_saved'] = 'De verklaring is opgeslagen, op uw naam.';
$_ADDONLANG['staff_reason_not_taken_over'] = 'Deze rij is nog niet overgenomen.';
$_ADDONLANG['staff_reason_legacy_unknown'] = 'De rij van het panel is niet overgenomen.';
$_ADDONLANG['staff_reason_not_a_member'] = 'De persoon is geen lid van het account.';
$_ADDONLANG['staff_reason_not_active'] = 'De toegang van de persoon tot het account is niet actief.';
$_ADDONLANG['staff_reason_outside_window'] = 'De toegang van de persoon tot het account is niet begonnen of voorbij.';
$_ADDONLANG['staff_reason_address_not_allowed'] = 'Het netwerkadres staat niet op de lijst van de persoon of het account.';
$_ADDONLANG['staff_reason_department_denied'] = 'De afdeling is gesloten voor de persoon.';
$_ADDONLANG['staff_reason_not_granted'] = 'De persoon heeft dit recht niet gekregen.';
$_ADDONLANG['staff_reason_owner'] = 'De persoon is eigenaar van het account.';
$_ADDONLANG['staff_reason_granted'] = 'De persoon heeft dit recht gekregen.';
$_ADDONLANG['staff_reason_granted_by_role'] = 'Een rol van de persoon geeft dit recht.';
$_ADDONLANG['staff_reason_granted_on_item'] = 'De persoon heeft dit recht op de dienst of het domein gekregen.';
$_ADDONLANG['staff_reason_granted_function'] = 'De persoon heeft deze functie van de dienst gekregen.';
$_ADDONLANG['reason_disagreements'] = 'Er staan verschillen open. Verklaar ze stuk voor stuk, of geef de naam van wie instaat voor het doorgaan.';
$_ADDONLANG['reason_no_shadow_run'] = 'Er was geen schaduwloop. Begin er een, of geef de naam van wie instaat voor het doorgaan zonder.';
$_ADDONLANG['reason_disagreement_unknown'] = 'Dit verschil bestaat niet.';

// What the panel changed by itself
$_ADDONLANG['drift_title'] = 'Rijen van het paneel';
$_ADDONLANG['drift_never'] = 'De rijen van het paneel zijn nog niet doorlopen. De cron doet het een keer per dag.';
$_ADDONLANG['drift_last'] = 'Doorlopen op :date: :rows rijen, :taken overgenomen, :changed gewijzigd, :drift die verschillen.';
$_ADDONLANG['drift_what'] = 'Wat verschilt';
$_ADDONLANG['drift_rights'] = 'Alleen in Keyholder: :more. Alleen in het paneel: :less.';
$_ADDONLANG['drift_gone'] = 'Weg uit het panel; in Keyholder nog: :person.';
