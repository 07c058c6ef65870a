import AssessmentModel
import JSON
import YAML

/// Writes a profile that a program made. The same profile always gives the same bytes, and reading them gives the same
/// profile.
package enum ProfileWriter {
    /// The file's content as JSON: indented, with a line break at the end.
    package static func json(_ profile: Profile) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", CatalogReader.format)
            writer.member("profile", profile.id)
            writer.text("title", profile.title)
            writer.text("summary", profile.summary)
            writer.member("catalog", profile.target.id)
            if let version = profile.target.version { writer.member("catalogVersion", version) }
            writer.criteria("levels", profile, .levels) { $0.string((profile.levels[$1] ?? .may).rawValue) }
            writer.criteria("leaveOut", profile, .leftOut) { $0.text(profile.leftOut[$1] ?? .empty) }
            writer.reasons("leaveOutCategories", profile.leftOutCategories)
            writer.sections(profile.leftOutSections)
            writer.criteria("weights", profile, .weights) { (profile.weights[$1] ?? .one).write(to: &$0) }
            writer.criteria("targets", profile, .targets) { $0.string(profile.targets[$1]?.id ?? "") }
            writer.levelWeights(profile.levelWeights)
            if let tiers = profile.tiers {
                writer.key("tiers")
                writer.array { writer in
                    for tier in tiers { writer.tier(tier) }
                }
            }
            if profile.gateCounts != .claimed { writer.member("gate", profile.gateCounts.rawValue) }
            if !profile.acceptsWaivers { writer.member("waivers", WaiverPolicy.refused.rawValue) }
            writer.list("categories", profile.categories) { writer, heading in
                writer.object { writer in
                    writer.member("id", heading.id)
                    writer.text("title", heading.title)
                    writer.text("summary", heading.summary)
                }
            }
            writer.list("criteria", profile.criteria) { $0.criterion($1.criterion, in: $1.category) }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    /// The same as YAML.
    package static func yaml(_ profile: Profile) -> [UInt8] {
        do throws(JSONSyntaxError) { return YAMLEmitter.text(of: try JSONParser().parse(json(profile))) } catch {
            preconditionFailure("a profile is written as JSON: \(error)")
        }
    }
}

extension JSONWriter {
    fileprivate mutating func criteria(
        _ name: String, _ profile: Profile, _ part: Profile.Part, _ write: (inout JSONWriter, CriterionID) -> Void
    ) {
        let ids = profile.criteria(named: part)
        guard !ids.isEmpty else { return }
        key(name)
        object { writer in
            for id in ids {
                writer.key(id.text)
                write(&writer, id)
            }
        }
    }

    fileprivate mutating func reasons(_ name: String, _ reasons: [String: LocalizedText]) {
        guard !reasons.isEmpty else { return }
        key(name)
        object { writer in
            for (id, reason) in reasons.sorted(by: { $0.key < $1.key }) {
                writer.key(id)
                writer.text(reason)
            }
        }
    }

    fileprivate mutating func sections(_ reasons: [Profile.SectionName: LocalizedText]) {
        guard !reasons.isEmpty else { return }
        key("leaveOutSections")
        object { writer in
            let categories = Dictionary(grouping: reasons) { $0.key.category }
            for (category, sections) in categories.sorted(by: { $0.key < $1.key }) {
                writer.reasons(
                    category,
                    Dictionary(sections.map { ($0.key.section, $0.value) }) { first, _ in first })
            }
        }
    }

    fileprivate mutating func levelWeights(_ weights: [Level: Fraction]) {
        guard !weights.isEmpty else { return }
        key("levelWeights")
        object { writer in
            for level in Level.allCases {
                guard let weight = weights[level] else { continue }
                writer.key(level.rawValue)
                weight.write(to: &writer)
            }
        }
    }
}
