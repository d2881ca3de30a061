//! Where a store may lie: a file system of this machine, used by one kernel.
//!
//! The index of the log is memory that all users of the file share. Over a network, or between
//! two kernels that see one folder, it is not the same memory: locks may be nobody's, and a
//! commit may never be seen. So such a place is refused by its name.

use std::path::Path;

use nix::sys::statfs::statfs;

use super::StoreError;

/// File systems that several kernels may share, by the number that Linux gives them.
const SHARED: [(i64, &str); 18] = [
    (0x6969, "NFS"),
    (0xff53_4d42, "CIFS"),
    (0xfe53_4d42, "SMB2"),
    (0x517b, "SMB"),
    (0x564c, "NCP"),
    (0x7375_7245, "Coda"),
    (0x5346_414f, "AFS"),
    (0x6b41_4653, "kAFS"),
    (0x0102_1997, "9p"),
    // Also virtiofs, sshfs, s3fs, and folders of another system that a container sees.
    (0x6573_5546, "FUSE"),
    (0x00c3_6400, "Ceph"),
    (0x0116_1970, "GFS2"),
    (0x7461_636f, "OCFS2"),
    (0x0bd0_0bd0, "Lustre"),
    (0x4750_4653, "GPFS"),
    (0x1983_0326, "BeeGFS"),
    (0x786f_4256, "a VirtualBox folder"),
    (0xbacb_acbc, "a VMware folder"),
];

/// Refuses a place that several machines may share.
pub fn must_be_local(path: &Path) -> Result<(), StoreError> {
    let open = |reason: String| StoreError::Open { path: path.display().to_string(), reason };
    let folder = path.parent().unwrap_or(Path::new("/"));
    let kind = statfs(folder).map_err(|error| open(error.to_string()))?.filesystem_type();
    match shared(kind.0 as i64) {
        None => Ok(()),
        Some(name) => Err(open(format!(
            "it lies on {name}, which several machines may share; use a disk of this machine"
        ))),
    }
}

/// The name of a file system that several kernels may share. Its number has 32 bits, whose upper
/// half some systems fill with the sign.
fn shared(kind: i64) -> Option<&'static str> {
    let found = SHARED.iter().find(|(number, _)| *number == kind & 0xffff_ffff);
    found.map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k46_what_several_machines_may_share_is_refused_by_name() {
        assert_eq!(shared(0x6969), Some("NFS"));
        assert_eq!(shared(0xff53_4d42), Some("CIFS"));
        assert_eq!(shared(i64::from(0xff53_4d42_u32.cast_signed())), Some("CIFS"));
        assert_eq!(shared(0x6573_5546), Some("FUSE"));
        // ext, xfs, btrfs, tmpfs, overlay, zfs.
        for local in [0xef53, 0x5846_5342, 0x9123_683e, 0x0102_1994, 0x794c_7630, 0x2fc1_2fc1] {
            assert_eq!(shared(local), None, "{local:x}");
        }
    }

    #[test]
    fn a_place_on_this_machine_is_fine_and_one_that_is_not_there_is_an_error() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert_eq!(must_be_local(&folder.path().join("store.sqlite")), Ok(()));
        let nowhere = folder.path().join("no/such/folder/store.sqlite");
        assert!(matches!(must_be_local(&nowhere), Err(StoreError::Open { .. })));
    }
}
