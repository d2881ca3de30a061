<?php

/*
 * Keyholder's texts in Spanish: contacts and sub-accounts.
 */

if (!defined('WHMCS')) {
    exit;
}

// Lists and buttons
$_ADDONLANG['contacts_title'] = 'Contactos y subcuentas';
$_ADDONLANG['contacts_lead'] = 'Los contactos reciben los correos que usted elija. Una subcuenta es un contacto que además tiene acceso.';
$_ADDONLANG['contacts_list'] = 'Contactos';
$_ADDONLANG['contacts_count_one'] = ':count contacto';
$_ADDONLANG['contacts_count_few'] = ':count contactos';
$_ADDONLANG['contacts_count_other'] = ':count contactos';
$_ADDONLANG['contacts_none'] = 'Todavía no hay contactos.';
$_ADDONLANG['column_mail'] = 'Correos';
$_ADDONLANG['mail_none'] = 'Ninguno';
$_ADDONLANG['kind_contact'] = 'Contacto';
$_ADDONLANG['edit'] = 'Editar';
$_ADDONLANG['cancel'] = 'Cancelar';
$_ADDONLANG['contact_add_title'] = 'Añadir un contacto';
$_ADDONLANG['contact_title'] = 'Contacto';
$_ADDONLANG['contact_remove'] = 'Eliminar';
$_ADDONLANG['contact_remove_sure'] = '¿Eliminar el contacto :name? No recibirá más correos.';

// The five steps
$_ADDONLANG['step_next'] = 'Continuar';
$_ADDONLANG['step_of'] = 'Paso :step de :steps';
$_ADDONLANG['step_details'] = 'Datos';
$_ADDONLANG['step_login'] = 'Subcuenta';
$_ADDONLANG['step_permissions'] = 'Permisos';
$_ADDONLANG['step_password'] = 'Contraseña';
$_ADDONLANG['step_mail'] = 'Preferencias de correo';
$_ADDONLANG['contact_first_name'] = 'Nombre';
$_ADDONLANG['contact_last_name'] = 'Apellidos';
$_ADDONLANG['contact_company'] = 'Empresa';
$_ADDONLANG['contact_email'] = 'Dirección de correo';
$_ADDONLANG['contact_address1'] = 'Dirección';
$_ADDONLANG['contact_address2'] = 'Dirección, segunda línea';
$_ADDONLANG['contact_city'] = 'Ciudad';
$_ADDONLANG['contact_state'] = 'Provincia';
$_ADDONLANG['contact_postcode'] = 'Código postal';
$_ADDONLANG['contact_country'] = 'País (dos letras)';
$_ADDONLANG['contact_phonenumber'] = 'Teléfono';
$_ADDONLANG['contact_tax_id'] = 'Número fiscal';
$_ADDONLANG['login_none'] = 'Sin acceso: un contacto que solo recibe correos';
$_ADDONLANG['login_mail'] = 'Activar la subcuenta: enviamos una invitación y la persona elige la contraseña';
$_ADDONLANG['login_password'] = 'Activar la subcuenta ahora: yo elijo la primera contraseña';
$_ADDONLANG['login_has'] = 'Este contacto es una subcuenta: la persona tiene acceso y se le pueden dar permisos.';
$_ADDONLANG['login_take'] = 'Quitar el acceso';
$_ADDONLANG['login_take_sure'] = '¿Quitar el acceso? El acceso de la persona termina de inmediato; el contacto se conserva.';

// Passwords
$_ADDONLANG['password_generate'] = 'Generar una contraseña segura';
$_ADDONLANG['password_show'] = 'Mostrar';
$_ADDONLANG['password_weak'] = 'Débil';
$_ADDONLANG['password_fair'] = 'Aceptable';
$_ADDONLANG['password_strong'] = 'Segura';

// Mail categories
$_ADDONLANG['mail_category_general'] = 'General';
$_ADDONLANG['mail_category_product'] = 'Productos';
$_ADDONLANG['mail_category_domain'] = 'Dominios';
$_ADDONLANG['mail_category_invoice'] = 'Facturas';
$_ADDONLANG['mail_category_support'] = 'Soporte';
$_ADDONLANG['mail_category_affiliate'] = 'Afiliados';
$_ADDONLANG['mail_about_general'] = 'Anuncios y novedades de la cuenta';
$_ADDONLANG['mail_about_product'] = 'Pedidos, correos de bienvenida, suspensiones';
$_ADDONLANG['mail_about_domain'] = 'Renovaciones y registros de dominios';
$_ADDONLANG['mail_about_invoice'] = 'Facturas, recordatorios y recibos';
$_ADDONLANG['mail_about_support'] = 'Correos sobre los tickets de soporte';
$_ADDONLANG['mail_about_affiliate'] = 'Referidos y comisiones';
$_ADDONLANG['contact_departments'] = 'También los correos de estos departamentos de tickets:';

// What was done
$_ADDONLANG['contact_saved'] = 'El contacto :name se ha guardado.';
$_ADDONLANG['contact_saved_no_login'] = 'El contacto :name se ha guardado, pero aún no tiene acceso.';
$_ADDONLANG['contact_login_given'] = 'La subcuenta de :name está activa. Comuníquele la contraseña.';
$_ADDONLANG['contact_login_sent'] = 'El contacto :name se ha guardado y se ha enviado una invitación.';
$_ADDONLANG['contact_login_taken'] = ':name es ahora un contacto sin acceso.';
$_ADDONLANG['contact_removed'] = 'El contacto :name se ha eliminado.';
$_ADDONLANG['contact_name_missing'] = 'Un contacto necesita un nombre o una empresa.';

// Answers of the library
$_ADDONLANG['reason_last_domain_mail'] = 'La ICANN exige que al menos una dirección de correo reciba las notificaciones de dominios. Para desactivarlas aquí, actívelas antes para el titular de la cuenta u otro contacto.';
$_ADDONLANG['reason_contact_unknown'] = 'No existe ese contacto.';
$_ADDONLANG['reason_contact_has_login'] = 'El contacto es una subcuenta. Quite primero el acceso.';
$_ADDONLANG['reason_contact_has_no_login'] = 'El contacto no tiene acceso.';
$_ADDONLANG['reason_contact_has_no_address'] = 'Una subcuenta necesita una dirección de correo.';
