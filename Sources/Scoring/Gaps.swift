import AssessmentModel

/// The criteria that could earn more, ordered by what that would gain.
public struct Gaps: Sendable {
    /// A criterion that does not earn all it could.
    public struct Gap: Hashable, Sendable {
        /// The index of the criterion in the catalogue.
        public let index: Int
        /// How much the overall *claimed* figure would rise if it were met, 0 to 1.
        public let gain: Fraction
        /// Whether the shall gate cannot be passed until it is met, with evidence if the gate counts only that.
        public let holdsGate: Bool
        /// How it is counted now.
        public let counting: Explanation.Counting
        /// Whether that rests on values that are in conflict.
        public let isConflicted: Bool
    }

    /// Gaps that share a property.
    public struct Bundle<Key: Hashable & Sendable>: Sendable {
        /// What the gaps share.
        public let key: Key
        /// The gaps, in the order of all gaps.
        public let gaps: [Gap]
    }

    /// All gaps: first those that hold the gate, then the rest. Each part is ordered by gain, then by weight, then as
    /// in the catalogue.
    public let all: [Gap]

    /// Finds the gaps of a scoreboard.
    ///
    /// - Precondition: the scoreboard is of an assessment against this catalogue.
    public init(of board: Scoreboard, in catalog: Catalog) {
        let now = board.overall
        var trial = board
        let gaps = catalog.criteria.indices.compactMap { index -> (Gap, weight: Int)? in
            let score = board.scores[index]
            let isShall = catalog.criteria[index].level == .shall
            let lacksProof = isShall && board.gateCounts == .evidenced && score.isUnproven
            guard score.isCounted, score.status.isGap || lacksProof else { return nil }
            guard isShall || score.points < score.maximum else { return nil }
            trial.suppose(metAt: index)
            let gain = Self.gain(from: now, to: trial.overall)
            trial.restore(score, at: index)
            let gap = Gap(
                index: index, gain: gain, holdsGate: isShall,
                counting: lacksProof ? .unproven : score.counting,
                isConflicted: score.facts.isConflicted)
            return (gap, score.maximum - score.points)
        }
        all = gaps.sorted { left, right in
            if left.0.holdsGate != right.0.holdsGate { return left.0.holdsGate }
            return (right.0.gain, right.weight, left.0.index) < (left.0.gain, left.weight, right.0.index)
        }.map(\.0)
    }

    /// The gaps by category, in the catalogue's order.
    public func byCategory(of catalog: Catalog) -> [Bundle<Int>] {
        let parts = Dictionary(grouping: all) { catalog.category(ofCriterionAt: $0.index) }
        return parts.sorted { $0.key < $1.key }.map { Bundle(key: $0.key, gaps: $0.value) }
    }

    /// The gaps by tag, sorted. A gap is listed under each of its tags; those without a tag come last, under nil.
    public func byTag(of catalog: Catalog) -> [Bundle<String?>] {
        var parts: [String: [Gap]] = [:]
        for gap in all {
            for tag in Set(catalog.criteria[gap.index].tags) { parts[tag, default: []].append(gap) }
        }
        let untagged = all.filter { catalog.criteria[$0.index].tags.isEmpty }
        let bundles = parts.sorted { $0.key < $1.key }.map { Bundle<String?>(key: $0.key, gaps: $0.value) }
        return untagged.isEmpty ? bundles : bundles + [Bundle(key: nil, gaps: untagged)]
    }

    /// The gaps by owner, sorted without regard to case. Those without an owner come last, under nil.
    ///
    /// - Precondition: `assessment` is against the catalogue of the gaps.
    public func byOwner(in assessment: Assessment) -> [Bundle<String?>] {
        let parts = Dictionary(grouping: all) { assessment.answers[$0.index].ownerName }
        let owned = parts.filter { !$0.key.isEmpty }
            .sorted { ($0.key.lowercased(), $0.key) < ($1.key.lowercased(), $1.key) }
        let bundles = owned.map { Bundle<String?>(key: $0.key, gaps: $0.value) }
        return bundles + (parts[""].map { [Bundle(key: nil, gaps: $0)] } ?? [])
    }

    /// *Claimed* can fall when the badge rounds or a group enters an average. That is no gain.
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
    /// Whether it earns all it could, and has no evidence that counts.
    var isUnproven: Bool { status == .met && !isEvidenced }

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
