//! A small open table: 40 bytes a slot for answers about a whole account, at most eight of ten
//! slots in use, and never more slots than a fixed number.
//!
//! A key lies in one of the [`REACH`] slots after its own; who is nearer to their own makes room for
//! who is farther, so that nobody is far (Robin Hood hashing). When those are taken the table grows;
//! when it may not grow any more, one of them goes.

/// How far a key may lie from its own slot. The table has so many slots more than it counts.
const REACH: usize = 64;

/// Slots of a new table.
const FIRST: usize = 64;

/// What a table can look up.
pub trait Key: Copy + Eq + Default {
    /// Spreads keys over all 64 bits.
    fn spread(&self) -> u64;
}

/// One kept set.
#[derive(Copy, Clone, Default)]
pub struct Entry<K> {
    /// Whose set on what.
    pub key: K,
    /// The permissions that Keyholder names.
    pub builtin: u64,
    /// What it was read under.
    pub mark: u64,
    /// The round in which it was last known to hold; 0: an empty slot.
    pub round: u32,
    /// Number of what else there is to say, 0 for nothing.
    pub more: u32,
}

/// Entries by key.
pub struct Table<K> {
    slots: Vec<Entry<K>>,
    counted: usize,
    used: usize,
    most: usize,
}

impl<K: Key> Table<K> {
    /// An empty table that takes no memory yet and will never have more than `most` slots.
    pub fn new(most: usize) -> Table<K> {
        Table { slots: Vec::new(), counted: 0, used: 0, most }
    }

    #[inline]
    fn own_slot(&self, key: &K) -> usize {
        // The upper half of a product lies below `counted`, so it fits.
        ((u128::from(key.spread()) * self.counted as u128) >> 64) as usize
    }

    #[inline]
    fn reach(&self, key: &K) -> Option<&[Entry<K>]> {
        let own = self.own_slot(key);
        self.slots.get(own..own + REACH)
    }

    /// The entry of a key.
    #[inline]
    pub fn find(&self, key: &K) -> Option<&Entry<K>> {
        for entry in self.reach(key)? {
            if entry.key == *key && entry.round != 0 {
                return Some(entry);
            }
            if entry.round == 0 {
                return None;
            }
        }
        None
    }

    /// The entry of a key, to be changed.
    pub fn find_mut(&mut self, key: &K) -> Option<&mut Entry<K>> {
        let own = self.own_slot(key);
        let reach = self.slots.get_mut(own..own + REACH)?;
        reach.iter_mut().find(|entry| entry.key == *key && entry.round != 0)
    }

    /// Puts an entry in, in the place of one with its key or, when there is no room, of another.
    pub fn put(&mut self, entry: Entry<K>) {
        if let Some(kept) = self.find_mut(&entry.key) {
            *kept = entry;
            return;
        }
        if self.used * 10 >= self.counted * 8 {
            self.grow();
        }
        let mut entry = entry;
        while let Some(left_over) = self.place(entry) {
            if self.counted >= self.most {
                return;
            }
            self.grow();
            entry = left_over;
        }
    }

    /// Puts an entry in that is not there yet. Gives back the one, another, for which there is no room.
    fn place(&mut self, mut entry: Entry<K>) -> Option<Entry<K>> {
        let newcomer = entry.key;
        let mut at = self.own_slot(&entry.key);
        let mut far = 0;
        while far < REACH {
            let slot = *self.slots.get(at)?;
            if slot.round == 0 {
                self.used += 1;
                *self.slots.get_mut(at)? = entry;
                return None;
            }
            let its = at - self.own_slot(&slot.key).min(at);
            if its < far {
                *self.slots.get_mut(at)? = entry;
                (entry, far) = (slot, its);
            }
            (at, far) = (at + 1, far + 1);
        }
        if entry.key == newcomer {
            let own = self.own_slot(&newcomer);
            std::mem::swap(self.slots.get_mut(own)?, &mut entry);
        }
        Some(entry)
    }

    /// By a tenth: a table that has just grown is nearly full again, and an entry that is moved ten
    /// times costs a hundredth of the question that brought it.
    fn grow(&mut self) {
        let counted = (self.counted + self.counted / 10 + 1).clamp(FIRST, self.most);
        if counted == self.counted {
            return;
        }
        let old = std::mem::replace(&mut self.slots, vec![Entry::default(); counted + REACH]);
        self.counted = counted;
        self.used = 0;
        for entry in old {
            if entry.round != 0 {
                self.put(entry);
            }
        }
    }

    /// Begins anew.
    pub fn clear(&mut self) {
        self.slots = Vec::new();
        (self.counted, self.used) = (0, 0);
    }

    /// Bytes that it takes.
    #[cfg(test)]
    pub fn bytes(&self) -> usize {
        self.slots.capacity() * size_of::<Entry<K>>()
    }

    /// How many entries it has.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.used
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Copy, Clone, Eq, PartialEq, Default)]
    struct Number(u64);

    impl Key for Number {
        fn spread(&self) -> u64 {
            self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15)
        }
    }

    /// All keys want the same slot.
    #[derive(Copy, Clone, Eq, PartialEq, Default)]
    struct Same(u64);

    impl Key for Same {
        fn spread(&self) -> u64 {
            7
        }
    }

    fn entry<K>(key: K, builtin: u64) -> Entry<K> {
        Entry { key, builtin, mark: 0, round: 1, more: 0 }
    }

    #[test]
    fn what_was_put_in_is_found_and_nothing_else() {
        let mut table = Table::new(100_000);
        assert!(table.find(&Number(0)).is_none());
        for number in 0..50_000 {
            table.put(entry(Number(number), number * 3));
        }
        assert_eq!(table.len(), 50_000);
        for number in 0..50_000 {
            assert_eq!(table.find(&Number(number)).map(|it| it.builtin), Some(number * 3));
        }
        assert!((50_000..90_000).all(|number| table.find(&Number(number)).is_none()));
        table.put(entry(Number(7), 1));
        assert_eq!((table.len(), table.find(&Number(7)).map(|it| it.builtin)), (50_000, Some(1)));
    }

    #[test]
    fn a_full_table_stays_within_its_bytes_and_answers_for_nobody_else() {
        let mut table = Table::new(4096);
        for number in 0..100_000 {
            table.put(entry(Number(number), number));
            assert_eq!(table.find(&Number(number)).map(|it| it.builtin), Some(number));
        }
        assert!(table.bytes() <= (4096 + REACH) * size_of::<Entry<Number>>());
        let wrong =
            |number: &u64| table.find(&Number(*number)).is_some_and(|it| it.builtin != *number);
        assert_eq!((0..100_000).find(wrong), None);
    }

    #[test]
    fn keys_that_all_want_one_slot_push_each_other_out() {
        let mut table = Table::new(1000);
        for number in 0..5000 {
            table.put(entry(Same(number), number));
            assert_eq!(table.find(&Same(number)).map(|it| it.builtin), Some(number));
        }
        assert!(table.len() <= REACH);
    }

    /// As large as a person on an account, and spread as unevenly as chance spreads.
    #[derive(Copy, Clone, Eq, PartialEq, Default)]
    struct Chance(u64, u64);

    impl Key for Chance {
        fn spread(&self) -> u64 {
            let half = (self.0 ^ (self.0 >> 9)).wrapping_mul(0xd6e8_feb8_6659_fd93);
            (half ^ (half >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93)
        }
    }

    #[test]
    fn an_entry_takes_at_most_64_bytes_at_any_size_that_counts() {
        let mut table = Table::new(200_000);
        for number in 0..150_000 {
            table.put(entry(Chance(number, 1), number));
            let entries = table.len();
            assert!(entries < 4000 || table.bytes() <= 64 * entries, "{entries} entries");
        }
    }
}
