//! One word per thread, read in five instructions.
//!
//! A shared library reaches what a thread has for itself by calling `__tls_get_addr`, around which
//! every argument has to be saved: more than all the rest of a check. The toolchain's stable half
//! offers no other way on x86-64, but the linker and the loader do: a *TLS descriptor*, a call that
//! changes one register. The loader answers it with a constant where it can, and like
//! `__tls_get_addr` where it must, so nothing is asked of the program that loads the library.
//! Other machines take the common way; on 64-bit ARM that is a descriptor already.

/// The word of this thread; null at first.
#[inline]
pub fn get() -> *mut () {
    word::get()
}

/// Sets the word of this thread.
pub fn set(value: *mut ()) {
    word::set(value);
}

#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
mod word {
    use std::arch::{asm, global_asm};

    // Eight zero bytes in the part of the library that every thread has of its own. `get` and
    // `set` may be inlined into another object file, so the name is global, but hidden: it does
    // not leave the library.
    global_asm!(
        ".pushsection .tbss.keyholder_slot,\"awT\",@nobits",
        ".p2align 3",
        ".globl keyholder_slot",
        ".hidden keyholder_slot",
        ".type keyholder_slot,@object",
        ".size keyholder_slot,8",
        "keyholder_slot: .zero 8",
        ".popsection",
        options(att_syntax)
    );

    /// How far the word lies from where the thread's own memory is pointed to.
    macro_rules! offset {
        ($($after:literal,)* ; $($operands:tt)*) => {
            // The descriptor's call keeps every register but `rax`. Loaders before glibc 2.40 lost
            // the vector registers on the seldom way, so those are not trusted either.
            asm!(
                "leaq keyholder_slot@tlsdesc(%rip), %rax",
                "call *keyholder_slot@tlscall(%rax)",
                $($after,)*
                $($operands)*
                out("xmm0") _, out("xmm1") _, out("xmm2") _, out("xmm3") _,
                out("xmm4") _, out("xmm5") _, out("xmm6") _, out("xmm7") _,
                out("xmm8") _, out("xmm9") _, out("xmm10") _, out("xmm11") _,
                out("xmm12") _, out("xmm13") _, out("xmm14") _, out("xmm15") _,
                options(att_syntax),
            )
        };
    }

    #[inline]
    pub fn get() -> *mut () {
        let value: *mut ();
        // SAFETY: reads the word above of this thread, by the sequence that the ABI prescribes.
        unsafe { offset!("movq %fs:(%rax), %rax",; out("rax") value,) };
        value
    }

    pub fn set(value: *mut ()) {
        // SAFETY: writes the word above of this thread, which nothing else writes.
        unsafe { offset!("movq {value}, %fs:(%rax)",; value = in(reg) value, out("rax") _,) };
    }
}

#[cfg(not(all(target_arch = "x86_64", target_os = "linux")))]
mod word {
    use std::cell::Cell;
    use std::ptr::null_mut;

    thread_local! {
        static WORD: Cell<*mut ()> = const { Cell::new(null_mut()) };
    }

    #[inline]
    pub fn get() -> *mut () {
        WORD.get()
    }

    pub fn set(value: *mut ()) {
        WORD.set(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thread_has_a_word_of_its_own() {
        let mine = std::ptr::without_provenance_mut(1);
        set(mine);
        let others = std::thread::spawn(|| {
            let first = get().addr();
            set(std::ptr::without_provenance_mut(2));
            (first, get().addr())
        });
        assert_eq!(others.join().ok(), Some((0, 2)));
        assert_eq!(get(), mine);
        set(std::ptr::null_mut());
    }
}
