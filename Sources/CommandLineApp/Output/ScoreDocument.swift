import AssessmentModel
import JSON
import ProjectStore
import Scoring

/// The score as one JSON object. Its shape is a promise: members are added, never renamed or removed, within one format.
struct ScoreDocument {
    static let format = 1

    let origin: ScoreOrigin
    /// The catalogue's own figures, where the others are those under a profile.
    let comparison: ProfileComparison?

    var text: String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            origin.write(format: Self.format, to: &writer)
            writeFigures(origin.scoreboard, of: origin.catalog, to: &writer)
            if let comparison {
                writer.key("catalogOwn")
                writer.object { writeFigures(comparison.scoreboard, of: comparison.catalog, to: &$0) }
            }
        }
        return writer.text
    }

    private func writeFigures(_ scoreboard: Scoreboard, of catalog: Catalog, to writer: inout JSONWriter) {
        writer.member("gate", scoreboard.gate.rawValue)
        writer.key("tiers")
        writer.array { writer in
            for tier in catalog.tiers {
                writer.object { writer in
                    writer.member("id", tier.id)
                    writer.member("state", scoreboard.state(of: tier).rawValue)
                }
            }
        }
        writer.key("overall")
        write("overall", scoreboard.overall, to: &writer)
        writer.key("levels")
        writer.array { writer in
            for level in Level.allCases { write(level.rawValue, scoreboard.tally(of: level), to: &writer) }
        }
        writer.key("categories")
        writer.array { writer in
            for (index, category) in catalog.categories.enumerated() {
                write(category.id, scoreboard.tally(ofCategoryAt: index), to: &writer) { writer in
                    writer.key("levels")
                    writer.array { writer in
                        for level in Level.allCases {
                            write(level.rawValue, scoreboard.tally(ofCategoryAt: index, level), to: &writer)
                        }
                    }
                }
            }
        }
    }

    private func write(
        _ id: String, _ tally: Tally, to writer: inout JSONWriter, more: (inout JSONWriter) -> Void = { _ in }
    ) {
        writer.object { writer in
            writer.member("id", id)
            writer.member("criteria", tally.criteria)
            writer.member("met", tally.met)
            writer.member("partial", tally.partial)
            writer.member("unmet", tally.unmet)
            writer.member("notApplicable", tally.notApplicable)
            writer.member("open", tally.open)
            writer.member("confirmed", ratio: tally.claimed)
            writer.member("attainable", ratio: tally.attainable)
            writer.member("soFar", ratio: tally.soFar)
            writer.member("evidenced", ratio: tally.evidenced)
            writer.member("progress", ratio: tally.progress)
            more(&writer)
        }
    }
}

/// What every document says of the project, its catalogue and the profile that it is seen under.
enum ProjectDocument {
    static func write(_ profile: ProjectProfile, to writer: inout JSONWriter) {
        writer.key("profile")
        writer.object { writer in
            writer.member("id", profile.profile.id)
            writer.member("sha256", profile.digest.description)
        }
    }

    static func write(_ project: ProjectInfo, _ catalog: Catalog, to writer: inout JSONWriter) {
        writer.key("project")
        writer.object { writer in
            writer.member("id", project.id)
            writer.member("subject", project.subject.name)
            writer.member("kind", project.subject.kind.rawValue)
            writer.member("role", project.subject.role.rawValue)
        }
        writer.key("catalog")
        writer.object { writer in
            writer.member("id", catalog.id)
            writer.member("version", catalog.version)
        }
    }
}
