extension [String] {
    /// The parts as they fit beside each other into so many columns: the longest are cut in their middle, to one width,
    /// and the others stay whole.
    ///
    /// - Parameters:
    ///   - gap: the columns between two parts.
    ///   - least: no part is cut to fewer columns than this, even if not all parts fit then.
    package func fitted(to columns: Int, gap: Int, least: Int = 16) -> [String] {
        let widths = map(\.columns)
        let room = columns - gap * (count - 1)
        var most = Swift.max(least, Swift.min(columns, widths.max() ?? 0))
        while most > least, widths.reduce(0, { $0 + Swift.min($1, most) }) > room { most -= 1 }
        return map { $0.truncatedInside(to: most) }
    }
}
