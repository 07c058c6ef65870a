import AssessmentModel
import JSON
import Scoring

/// The figures of an assessment when it was sealed. Whoever checks the seal works them out again from the sealed
/// events.
///
/// Evidence counts if its file is sealed and it had not expired on the day; links count as they are.
package struct SealedFigures: Hashable, Sendable {
    /// The figures of a level, a category, or all criteria. A figure is nil if nothing can be said.
    package struct Group: Hashable, Sendable {
        /// `overall`, a level, or the id of a category.
        package let id: String
        /// The number of criteria in scope.
        package let criteria: Int
        package let outOfScope: Int
        package let met: Int
        package let partial: Int
        package let unmet: Int
        package let notApplicable: Int
        package let conflicts: Int
        package let evidenced: Fraction?
        package let claimed: Fraction?
        package let attainable: Fraction?
    }

    /// The name of the scoring model.
    package let model: String
    /// The day on which evidence had to be valid, as those who sealed it count days.
    package let day: CalendarDay
    /// The SHA-256 of the catalogue in use, and of the profile in use.
    package let catalog: String
    package let profile: String?
    /// The number of sealed events of kinds that the program did not know: a later one may understand them, and come to
    /// other figures.
    package let unknownEvents: Int
    package let gate: String
    /// The states of the catalogue's tiers, in its order.
    package let tiers: [String]
    package let overall: Group
    package let levels: [Group]
    package let categories: [Group]

    /// Works out the figures of an assessment under the profile in use.
    ///
    /// - Parameters:
    ///   - catalog: the digest of the catalogue in use.
    ///   - unknownEvents: how many events of the project are in no assessment, because their kind is not known.
    ///   - files: the SHA-256 of all sealed files of evidence.
    ///   - day: the day on which evidence has to be valid.
    /// - Throws: `ScoringError` if the catalogue cannot be scored.
    package init(
        of assessment: Assessment, catalog: String, unknownEvents: Int, evidence files: Set<String>, on day: CalendarDay
    ) throws(ScoringError) {
        let scoreboard = try Scoreboard(assessment, on: day, evidence: .asAttached) { evidence in
            evidence.sha256.map { files.contains($0) } ?? true
        }
        model = scoreboard.model.rawValue
        self.day = day
        self.catalog = catalog
        profile = assessment.details.profileInUse?.sha256
        self.unknownEvents = unknownEvents
        gate = scoreboard.gate.rawValue
        tiers = assessment.catalog.tiers.map { scoreboard.state(of: $0).rawValue }
        overall = Group("overall", scoreboard.overall)
        levels = Level.allCases.map { Group($0.rawValue, scoreboard.tally(of: $0)) }
        categories = assessment.catalog.categories.enumerated().map { index, category in
            Group(category.id, scoreboard.tally(ofCategoryAt: index))
        }
    }
}

extension SealedFigures.Group {
    fileprivate init(_ id: String, _ tally: Tally) {
        self.init(
            id: id, criteria: tally.criteria, outOfScope: tally.outOfScope, met: tally.met, partial: tally.partial,
            unmet: tally.unmet, notApplicable: tally.notApplicable, conflicts: tally.conflicts,
            evidenced: tally.evidenced, claimed: tally.claimed, attainable: tally.attainable)
    }
}

// MARK: - JSON

extension SealedFigures {
    func write(to writer: inout JSONWriter) {
        writer.object { figures in
            figures.member("model", model)
            figures.member("asOf", day.text)
            figures.member("catalog", catalog)
            figures.member("profile", profile)
            figures.member("unknownEvents", unknownEvents)
            figures.member("gate", gate)
            figures.key("tiers")
            figures.array { list in for tier in tiers { list.string(tier) } }
            figures.key("overall")
            overall.write(to: &figures)
            for (name, groups) in [("levels", levels), ("categories", categories)] {
                figures.key(name)
                figures.array { list in for group in groups { group.write(to: &list) } }
            }
        }
    }

    init(_ value: JSONValue) throws(SealFault) {
        model = try Seal.member("figures.model", value["model"]?.string)
        day = try Seal.member("figures.asOf", value["asOf"]?.string.flatMap { CalendarDay($0) })
        catalog = try Seal.member("figures.catalog", value["catalog"]?.string)
        let profileMember = try Seal.member("figures.profile", value["profile"])
        profile = profileMember.isNull ? nil : try Seal.member("figures.profile", profileMember.string)
        unknownEvents = try Seal.count("figures.unknownEvents", value["unknownEvents"])
        gate = try Seal.member("figures.gate", value["gate"]?.string)
        tiers = try Seal.list("figures.tiers", value["tiers"]) { tier throws(SealFault) in
            try Seal.member("figures.tiers", tier.string)
        }
        overall = try Group(try Seal.member("figures.overall", value["overall"]))
        levels = try Seal.list("figures.levels", value["levels"]) { group throws(SealFault) in try Group(group) }
        categories = try Seal.list("figures.categories", value["categories"]) { group throws(SealFault) in
            try Group(group)
        }
    }
}

extension SealedFigures.Group {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { group in
            group.member("id", id)
            group.member("criteria", criteria)
            group.member("outOfScope", outOfScope)
            group.member("met", met)
            group.member("partial", partial)
            group.member("unmet", unmet)
            group.member("notApplicable", notApplicable)
            group.member("conflicts", conflicts)
            for (name, figure) in [("evidenced", evidenced), ("claimed", claimed), ("attainable", attainable)] {
                group.member(name, figure.map { "\($0.numerator)/\($0.denominator)" })
            }
        }
    }

    fileprivate init(_ value: JSONValue) throws(SealFault) {
        id = try Seal.member("figures.id", value["id"]?.string)
        criteria = try Seal.count("figures.criteria", value["criteria"])
        outOfScope = try Seal.count("figures.outOfScope", value["outOfScope"])
        met = try Seal.count("figures.met", value["met"])
        partial = try Seal.count("figures.partial", value["partial"])
        unmet = try Seal.count("figures.unmet", value["unmet"])
        notApplicable = try Seal.count("figures.notApplicable", value["notApplicable"])
        conflicts = try Seal.count("figures.conflicts", value["conflicts"])
        evidenced = try Self.figure(value["evidenced"])
        claimed = try Self.figure(value["claimed"])
        attainable = try Self.figure(value["attainable"])
    }

    /// "3/4", or null where nothing can be said.
    private static func figure(_ value: JSONValue?) throws(SealFault) -> Fraction? {
        let value = try Seal.member("figures", value)
        if value.isNull { return nil }
        let parts = (value.string ?? "").split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2, parts[1] > 0, let figure = Fraction(parts[0], over: parts[1]) else {
            throw .badField("figures")
        }
        return figure
    }
}
