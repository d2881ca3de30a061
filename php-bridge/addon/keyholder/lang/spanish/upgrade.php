<?php

/*
 * Keyholder's texts in Spanish: the way of an upgrade.
 */

if (!defined('WHMCS')) {
    exit;
}

// Pages that are shut while the panel answers
$_ADDONLANG['aside_text'] = 'Estas páginas no se usan ahora. Lo que busca está en el menú del panel.';
$_ADDONLANG['reason_aside'] = 'Ahora el panel responde por sí mismo, así que nadie puede actuar como miembro. Use el acceso del propio panel como cliente.';

// The way of an upgrade
$_ADDONLANG['upgrade_title'] = 'Actualización';
$_ADDONLANG['upgrade_who'] = 'Quién responde ahora';
$_ADDONLANG['upgrade_phase_prepare'] = 'El panel, como siempre. No se pregunta a Keyholder.';
$_ADDONLANG['upgrade_phase_shadow'] = 'El panel. También se pregunta a Keyholder, y se anota lo que difiere.';
$_ADDONLANG['upgrade_phase_live'] = 'Responde Keyholder.';
$_ADDONLANG['upgrade_since'] = 'Desde el :date.';
$_ADDONLANG['upgrade_forced'] = ':name responde de seguir a pesar de la negativa.';
$_ADDONLANG['upgrade_step_plan'] = 'Plan previo';
$_ADDONLANG['upgrade_step_plan_text'] = 'Toda la actualización, hecha sobre una copia del almacén que después se tira: qué pasa con cada fila, y qué podría hacer alguien después que ahora no puede. No se escribe nada más.';
$_ADDONLANG['upgrade_step_plan_command'] = 'La orden muestra todas las filas. En el servidor, con el usuario de PHP:';
$_ADDONLANG['upgrade_plan_button'] = 'Hacer un plan';
$_ADDONLANG['upgrade_compare_button'] = 'Comparar';
$_ADDONLANG['upgrade_compare_text'] = 'Después, y cuando quiera: ¿responde Keyholder como las filas del panel, para cada cliente, contacto y clave, y abre cada contraseña antigua todavía su cuenta?';
$_ADDONLANG['upgrade_way_plan'] = 'Plan de la actualización';
$_ADDONLANG['upgrade_way_apply'] = 'Toma de datos';
$_ADDONLANG['upgrade_way_compare'] = 'Comparación';
$_ADDONLANG['upgrade_planned'] = 'Se han leído :clients clientes y :contacts contactos. No se ha escrito nada.';
$_ADDONLANG['upgrade_counts_good'] = 'Los números cuadran.';
$_ADDONLANG['upgrade_counts_bad'] = 'Los números no cuadran: entretanto han llegado o desaparecido filas. Repítalo.';
$_ADDONLANG['upgrade_compared'] = 'Se han hecho :asked preguntas a las filas del panel y a Keyholder. Respuestas distintas que una nota explica: :explained. Que nada explica: :unexplained.';
$_ADDONLANG['upgrade_save'] = 'Guardar el informe como página';
$_ADDONLANG['upgrade_table'] = 'Tabla';
$_ADDONLANG['upgrade_rows_panel'] = 'Filas en el panel';
$_ADDONLANG['upgrade_rows_taken'] = 'Tomadas';
$_ADDONLANG['upgrade_rows_not'] = 'No importadas';
$_ADDONLANG['upgrade_step_apply'] = 'Toma';
$_ADDONLANG['upgrade_left'] = 'Quedan unos :time (minutos y segundos).';
$_ADDONLANG['upgrade_step_shadow'] = 'Marcha en la sombra';
$_ADDONLANG['upgrade_step_shadow_text'] = 'El panel responde a cada página como siempre. Keyholder también responde, sin verse, y lo que difiere está en la lista de desacuerdos.';
$_ADDONLANG['upgrade_step_shadow_button'] = 'Empezar la marcha en la sombra';
$_ADDONLANG['upgrade_step_live'] = 'Cambio';
$_ADDONLANG['upgrade_step_live_text'] = 'Desde entonces responde Keyholder. Se niega mientras haya desacuerdos abiertos, y sin marcha en la sombra. Los clientes conectados entran una vez más.';
$_ADDONLANG['upgrade_step_live_button'] = 'Cambiar';
$_ADDONLANG['upgrade_open'] = 'Desacuerdos abiertos: :count';
$_ADDONLANG['upgrade_missed'] = 'Desacuerdos para los que no hubo sitio: :count';
$_ADDONLANG['upgrade_force'] = 'Seguir de todos modos: nombre de quien responde';
$_ADDONLANG['upgrade_step_back'] = 'Vuelta atrás';
$_ADDONLANG['upgrade_step_back_text'] = 'El panel responde como siempre, desde sus propias tablas. Lo que Keyholder ha aprendido queda. Quien entró por Keyholder entra de nuevo en el panel.';
$_ADDONLANG['upgrade_step_back_button'] = 'Volver ahora';
$_ADDONLANG['upgrade_moved_prepare'] = 'El panel responde como siempre.';
$_ADDONLANG['upgrade_moved_shadow'] = 'La marcha en la sombra ha empezado.';
$_ADDONLANG['upgrade_moved_live'] = 'Desde ahora responde Keyholder.';
$_ADDONLANG['upgrade_aside'] = 'Ahora el panel responde por sí mismo. Las páginas de Keyholder están cerradas.';

// Disagreements
$_ADDONLANG['disagreements_title'] = 'Desacuerdos';
$_ADDONLANG['disagreements_none'] = 'No hay ninguno.';
$_ADDONLANG['disagreement_state_open'] = 'Abiertos';
$_ADDONLANG['disagreement_state_explained'] = 'Explicados';
$_ADDONLANG['disagreement_state_settled'] = 'Resueltos';
$_ADDONLANG['disagreement_row'] = 'Fila';
$_ADDONLANG['disagreement_client'] = 'el cliente :client';
$_ADDONLANG['disagreement_contact'] = 'subcuenta :contact del cliente :client';
$_ADDONLANG['disagreement_permission'] = 'Permiso';
$_ADDONLANG['disagreement_page'] = 'Página';
$_ADDONLANG['disagreement_answers'] = 'Respuestas';
$_ADDONLANG['disagreement_only_panel'] = 'El panel dice sí, Keyholder no.';
$_ADDONLANG['disagreement_only_keyholder'] = 'El panel dice no, Keyholder sí.';
$_ADDONLANG['disagreement_reason'] = 'Motivo de Keyholder';
$_ADDONLANG['disagreement_seen'] = 'Cuántas veces';
$_ADDONLANG['disagreement_why'] = 'Por qué difieren';
$_ADDONLANG['disagreement_explain'] = 'Explicar';
$_ADDONLANG['disagreement_saved'] = 'La explicación se guardó, en su nombre.';
$_ADDONLANG['staff_reason_not_taken_over'] = 'Esta fila aún no se ha tomado.';
$_ADDONLANG['staff_reason_legacy_unknown'] = 'La fila del panel no se ha tomado.';
$_ADDONLANG['staff_reason_not_a_member'] = 'La persona no es miembro de la cuenta.';
$_ADDONLANG['staff_reason_not_active'] = 'El acceso de la persona a la cuenta no está activo.';
$_ADDONLANG['staff_reason_outside_window'] = 'El acceso de la persona a la cuenta no ha empezado o ha terminado.';
$_ADDONLANG['staff_reason_address_not_allowed'] = 'La dirección de red no está en la lista de la persona o de la cuenta.';
$_ADDONLANG['staff_reason_department_denied'] = 'El departamento está cerrado para la persona.';
$_ADDONLANG['staff_reason_not_granted'] = 'La persona no ha recibido este permiso.';
$_ADDONLANG['staff_reason_owner'] = 'La persona es propietaria de la cuenta.';
$_ADDONLANG['staff_reason_granted'] = 'La persona ha recibido este permiso.';
$_ADDONLANG['staff_reason_granted_by_role'] = 'Un rol de la persona da este permiso.';
$_ADDONLANG['staff_reason_granted_on_item'] = 'La persona ha recibido este permiso para el servicio o dominio.';
$_ADDONLANG['staff_reason_granted_function'] = 'La persona ha recibido esta función del servicio.';
$_ADDONLANG['reason_disagreements'] = 'Hay desacuerdos abiertos. Explique cada uno, o dé el nombre de quien responde de seguir.';
$_ADDONLANG['reason_no_shadow_run'] = 'No hubo marcha en la sombra. Empiece una, o dé el nombre de quien responde de seguir sin ella.';
$_ADDONLANG['reason_disagreement_unknown'] = 'No existe ese desacuerdo.';

// What the panel changed by itself
$_ADDONLANG['drift_title'] = 'Filas del panel';
$_ADDONLANG['drift_never'] = 'Las filas del panel aún no se han recorrido. El cron lo hace una vez al día.';
$_ADDONLANG['drift_last'] = 'Recorridas el :date: :rows filas, :taken tomadas, :changed cambiadas, :drift que difieren.';
$_ADDONLANG['drift_what'] = 'Qué difiere';
$_ADDONLANG['drift_rights'] = 'Solo en Keyholder: :more. Solo en el panel: :less.';
$_ADDONLANG['drift_gone'] = 'Desaparecido del panel; en Keyholder aún: :person.';
