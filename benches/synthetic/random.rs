//! Numbers that look random and are the same on every run and machine.

/// A small generator of such numbers (SplitMix64, by Steele, Lea and Flood).
pub struct Random(u64);

impl Random {
    /// The generator whose row of numbers begins with a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// A fraction from 0 up to 1.
    pub fn fraction(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Yes, in so many of a hundred cases.
    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// A member of a list, each as often as any other.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// A place in a list as words are used: the second half as often as the first, the third a third as often.
    pub fn rank(&mut self, length: usize) -> usize {
        let rank = (length as f64 + 1.0).powf(self.fraction());
        (rank as usize).clamp(1, length) - 1
    }

    /// A member of a list, the first ones more often, as words are used.
    pub fn word<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.rank(list.len())]
    }
}
