//! What a transaction can do with roles, and what members are looked through for.

use super::{Slice, StoreError};
use crate::domain::decision::Target;
use crate::domain::ids::{AccountId, DepartmentId, RoleId, Seconds};
use crate::domain::membership::Membership;
use crate::domain::permission::Permission;
use crate::domain::role::Role;

type Result<T> = std::result::Result<T, StoreError>;

/// What the members of an account are looked through for.
#[derive(Clone, PartialEq, Debug)]
pub struct Wanted {
    /// Of which account.
    pub account: AccountId,
    /// Granted by the own set, a role, or on the target.
    pub permission: Permission,
    /// Where else it may have been granted.
    pub target: Target,
    /// A function that may have been granted on the target instead.
    pub function: Option<String>,
    /// Members to whom this department is denied are left out.
    pub open_department: Option<DepartmentId>,
    /// At which moment.
    pub now: Seconds,
}

/// Roles (K8).
pub trait Roles {
    /// The role with this number.
    fn role(&self, id: RoleId) -> Result<Option<Role>>;
    /// The roles of an account, or of the installation, oldest first.
    fn roles_of(&self, account: Option<AccountId>) -> Result<Vec<Role>>;
    /// Adds a role (`id` is not looked at).
    fn add_role(&self, role: &Role) -> Result<RoleId>;
    /// Saves name and permissions.
    fn save_role(&self, role: &Role) -> Result<()>;
    /// Takes a role away that nobody holds.
    fn remove_role(&self, id: RoleId) -> Result<()>;
    /// A page of the memberships that hold the role, oldest first.
    fn role_members(&self, id: RoleId, slice: Slice) -> Result<Vec<Membership>>;
    /// How many memberships hold the role.
    fn count_role_members(&self, id: RoleId) -> Result<i64>;
}
