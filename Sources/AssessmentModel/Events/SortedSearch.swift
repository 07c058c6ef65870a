extension RandomAccessCollection {
    /// The end of the elements that satisfy a condition, found by halving.
    ///
    /// - Precondition: those that satisfy it come before all others.
    func sortedEnd(while isBefore: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, count)
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if isBefore(self[middle]) {
                low = index(after: middle)
                count -= half + 1
            } else {
                count = half
            }
        }
        return low
    }
}
