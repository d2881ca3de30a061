//! Steps before they know the world: a few random numbers each. What they mean depends on what is there, so that a
//! history stays one when steps are taken out of it.

/// SplitMix64: a small generator whose numbers are the same everywhere.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

/// One step.
#[derive(Clone, Debug)]
pub struct Raw {
    pub kind: u64,
    pub numbers: [u64; 8],
}

impl Raw {
    /// One of `items`; `None` when there are none.
    pub fn pick<'a, T>(&self, at: usize, items: &'a [T]) -> Option<&'a T> {
        let place = self.numbers[at] as usize % items.len().max(1);
        items.get(place)
    }

    /// True once in `times`, independent of what else the number is used for.
    pub fn once_in(&self, at: usize, times: u64) -> bool {
        (self.numbers[at] >> 40).is_multiple_of(times)
    }

    pub fn below(&self, at: usize, end: u64) -> u64 {
        (self.numbers[at] >> 20) % end
    }
}

pub fn steps(seed: u64, count: usize) -> Vec<Raw> {
    let mut random = Random(seed);
    (0..count)
        .map(|_| Raw {
            kind: random.next() % 1000,
            numbers: std::array::from_fn(|_| random.next()),
        })
        .collect()
}
