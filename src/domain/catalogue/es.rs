//! Spanish texts of the permissions.

use super::super::permission::Permission;
use super::language::{Texts, WhmcsTitles};

pub(super) const TEXTS: Texts = [
    (
        Permission::ACCOUNT_PROFILE,
        "Editar los datos de la cuenta",
        "Ver y cambiar el nombre, la empresa, la dirección y los datos fiscales de la cuenta.",
    ),
    (
        Permission::CONTACTS_MANAGE,
        "Gestionar los contactos",
        "Ver, añadir, modificar y eliminar los contactos de la cuenta y elegir qué correos reciben.",
    ),
    (
        Permission::SERVICES_VIEW,
        "Ver los servicios",
        "Ver los productos y servicios de la cuenta, con sus detalles y fechas de renovación.",
    ),
    (
        Permission::SERVICES_MANAGE,
        "Gestionar los servicios",
        "Ver y cambiar las contraseñas y los ajustes de los servicios y usar acciones como reiniciar o reinstalar.",
    ),
    (
        Permission::SERVICES_SSO,
        "Entrar en los paneles de control",
        "Abrir el panel de control de un servicio con un solo clic, sin escribir su contraseña.",
    ),
    (
        Permission::SERVICES_ORDER,
        "Hacer pedidos",
        "Contratar nuevos productos, servicios, complementos y dominios en nombre de la cuenta.",
    ),
    (
        Permission::SERVICES_UPGRADE,
        "Cambiar de plan",
        "Pasar los servicios a un plan superior o inferior y cambiar sus opciones.",
    ),
    (
        Permission::SERVICES_CANCEL,
        "Cancelar servicios",
        "Solicitar la cancelación de servicios, de inmediato o al final del periodo pagado.",
    ),
    (
        Permission::DOMAINS_VIEW,
        "Ver los dominios",
        "Ver los dominios de la cuenta, con su estado y su fecha de vencimiento.",
    ),
    (
        Permission::DOMAINS_MANAGE,
        "Gestionar los dominios",
        "Cambiar los servidores de nombres, los registros DNS, los datos del titular, el bloqueo y la renovación automática, y obtener los códigos de transferencia.",
    ),
    (
        Permission::INVOICES_VIEW,
        "Ver las facturas",
        "Ver y descargar las facturas de la cuenta y el historial de pagos.",
    ),
    (
        Permission::INVOICES_PAY,
        "Pagar las facturas",
        "Pagar las facturas de la cuenta, también con sus métodos de pago guardados y su saldo.",
    ),
    (
        Permission::BALANCE_VIEW,
        "Ver el saldo",
        "Ver el saldo de la cuenta y lo que queda por pagar.",
    ),
    (
        Permission::FUNDS_ADD,
        "Añadir fondos",
        "Recargar el saldo de la cuenta para futuras facturas.",
    ),
    (
        Permission::PAYMETHODS_MANAGE,
        "Gestionar los métodos de pago",
        "Añadir, modificar y eliminar las tarjetas y otros métodos de pago guardados en la cuenta.",
    ),
    (
        Permission::QUOTES_VIEW,
        "Ver los presupuestos",
        "Ver y descargar los presupuestos preparados para la cuenta.",
    ),
    (
        Permission::QUOTES_ACCEPT,
        "Aceptar presupuestos",
        "Aceptar presupuestos en nombre de la cuenta, lo que puede generar una factura.",
    ),
    (
        Permission::CONTRACTS_ACCEPT,
        "Aceptar contratos",
        "Aceptar en nombre de la cuenta los contratos que acompañan a un pedido.",
    ),
    (
        Permission::TICKETS_VIEW,
        "Ver los tickets de soporte",
        "Leer los tickets de soporte de la cuenta y responder a ellos.",
    ),
    (
        Permission::TICKETS_OPEN,
        "Abrir tickets de soporte",
        "Pedir ayuda al equipo de soporte en nombre de la cuenta.",
    ),
    (
        Permission::TICKETS_CLOSE,
        "Cerrar tickets de soporte",
        "Marcar como resueltos los tickets de soporte de la cuenta.",
    ),
    (
        Permission::AFFILIATES_MANAGE,
        "Gestionar la cuenta de afiliado",
        "Ver las recomendaciones y las comisiones y solicitar su pago.",
    ),
    (
        Permission::EMAILS_VIEW,
        "Ver el historial de correos",
        "Leer los correos que hemos enviado a la cuenta.",
    ),
    (
        Permission::SSHKEYS_MANAGE,
        "Gestionar las claves SSH",
        "Añadir y eliminar las claves SSH que se pueden instalar en los servidores de la cuenta.",
    ),
    (
        Permission::IPACCESS_MANAGE,
        "Gestionar las direcciones IP permitidas",
        "Elegir las direcciones IP desde las que se puede usar la cuenta.",
    ),
    (
        Permission::MEMBERS_MANAGE,
        "Gestionar los usuarios",
        "Invitar a personas a la cuenta, cambiar sus permisos y retirarles el acceso.",
    ),
];

pub(super) const WHMCS_TITLES: WhmcsTitles = [
    ("profile", "Modificar el perfil de la cuenta principal"),
    ("contacts", "Ver y gestionar contactos"),
    ("products", "Ver productos y servicios"),
    ("manageproducts", "Ver y modificar contraseñas de productos"),
    ("productsso", "Usar el inicio de sesión único (SSO)"),
    ("domains", "Ver dominios"),
    ("managedomains", "Gestionar la configuración de dominios"),
    ("invoices", "Ver y pagar facturas"),
    ("quotes", "Ver y aceptar presupuestos"),
    ("tickets", "Ver y abrir tickets de soporte"),
    ("affiliates", "Ver y gestionar la cuenta de afiliado"),
    ("emails", "Ver correos"),
    ("orders", "Hacer pedidos, cambios de plan y cancelaciones"),
];
