import AssessmentModel

/// What is missing, ordered by what it would bring.
public struct Gaps: Sendable {
    /// A criterion that does not bring all it could.
    public struct Gap: Hashable, Sendable {
        /// Which one, in the catalogue's order.
        public let index: Int
        /// By how much *claimed* of all would rise if it were met, 0 to 1.
        public let gain: Fraction
        /// Whether the shall gate stays shut for as long as it is not met.
        public let holdsGate: Bool
        /// How it is counted now.
        public let counting: Explanation.Counting
        /// Whether that rests on values that were set without knowledge of each other and differ.
        public let isConflicted: Bool
    }

    /// Gaps that have something in common.
    public struct Bundle<Key: Hashable & Sendable>: Sendable {
        /// What they have in common.
        public let key: Key
        /// In the order of all gaps.
        public let gaps: [Gap]
    }

    /// What holds the gate first; of these and of the rest, what gains most; of equals, what weighs most, and then what
    /// the catalogue names first.
    public let all: [Gap]

    /// Finds the gaps of a scoreboard.
    ///
    /// - Precondition: the scoreboard was made of an assessment against this catalogue.
    public init(of board: Scoreboard, in catalog: Catalog) {
        let now = board.overall
        var trial = board
        let gaps = catalog.criteria.indices.compactMap { index -> (Gap, weight: Int)? in
            let score = board.scores[index]
            guard score.isCounted, score.status.isGap else { return nil }
            let isShall = catalog.criteria[index].level == .shall
            guard isShall || score.points < score.maximum else { return nil }
            trial.suppose(metAt: index)
            let gain = Self.gain(from: now, to: trial.overall)
            trial.restore(score, at: index)
            let gap = Gap(
                index: index, gain: gain, holdsGate: isShall, counting: score.counting,
                isConflicted: score.facts.isConflicted)
            return (gap, score.maximum - score.points)
        }
        all = gaps.sorted { left, right in
            if left.0.holdsGate != right.0.holdsGate { return left.0.holdsGate }
            return (right.0.gain, right.weight, left.0.index) < (left.0.gain, left.weight, right.0.index)
        }.map(\.0)
    }

    /// The gaps of each category that has some, in the catalogue's order.
    public func byCategory(of catalog: Catalog) -> [Bundle<Int>] {
        let parts = Dictionary(grouping: all) { catalog.category(ofCriterionAt: $0.index) }
        return parts.sorted { $0.key < $1.key }.map { Bundle(key: $0.key, gaps: $0.value) }
    }

    /// The gaps of each tag, by the tag's letters; a gap stands under each of its tags, and under none, nil, at the end.
    public func byTag(of catalog: Catalog) -> [Bundle<String?>] {
        var parts: [String: [Gap]] = [:]
        for gap in all {
            for tag in Set(catalog.criteria[gap.index].tags) { parts[tag, default: []].append(gap) }
        }
        let untagged = all.filter { catalog.criteria[$0.index].tags.isEmpty }
        let bundles = parts.sorted { $0.key < $1.key }.map { Bundle<String?>(key: $0.key, gaps: $0.value) }
        return untagged.isEmpty ? bundles : bundles + [Bundle(key: nil, gaps: untagged)]
    }

    /// The gaps of each owner, by the owner's letters whichever case they are written in; those of nobody, nil, at the
    /// end.
    ///
    /// - Precondition: `assessment` is against the catalogue that the gaps were found in.
    public func byOwner(in assessment: Assessment) -> [Bundle<String?>] {
        let parts = Dictionary(grouping: all) { assessment.answers[$0.index].ownerName }
        let owned = parts.filter { !$0.key.isEmpty }
            .sorted { ($0.key.lowercased(), $0.key) < ($1.key.lowercased(), $1.key) }
        let bundles = owned.map { Bundle<String?>(key: $0.key, gaps: $0.value) }
        return bundles + (parts[""].map { [Bundle(key: nil, gaps: $0)] } ?? [])
    }

    /// *Claimed* can fall where the badge rounds or a group comes into an average; that is no gain.
    private static func gain(from now: Tally, to then: Tally) -> Fraction {
        if now.basis == .applicable {
            return Fraction(then.earned - now.earned, over: now.applicableWeight) ?? .zero
        }
        guard let after = then.claimed else { return .zero }
        let before = now.claimed ?? .zero
        return after > before ? LongFraction.difference(after, before) : .zero
    }
}

extension CriterionScore.Status {
    var isGap: Bool { self != .met && self != .notApplicable }
}

extension CriterionScore {
    var counting: Explanation.Counting {
        switch status {
        case .open: .open
        case .notApplicable: .notApplicable
        case .met: .met
        case .partial: .partial
        case .unmet: .unmet
        case .disputed: .disputed
        }
    }
}
