import AssessmentModel
import JSON
import Presentation
import ProjectStore
import QualityChecks

/// The checks of an assessment as one JSON object; waived ones too.
struct CheckDocument {
    static let format = 1

    let project: ProjectInfo
    let catalog: Catalog
    let limits: CheckLimits
    let checks: [Check]

    var text: String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", Self.format)
            ProjectDocument.write(project, catalog, to: &writer)
            writer.member("standing", checks.count(where: \.stands))
            writer.member("waived", checks.count { !$0.stands })
            writer.key("limits")
            writer.object { writer in
                writer.member("criteriaPerEvidence", limits.criteriaPerEvidence)
                writer.member("notApplicablePercent", limits.notApplicableShare.percentText)
            }
            writer.key("checks")
            writer.array { writer in
                for check in checks { write(check, to: &writer) }
            }
        }
        return writer.text
    }

    private func write(_ check: Check, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("criterion")
            switch check.scope {
            case .criterion(let index):
                writer.string(catalog.criteria[index].id.text)
                writer.member("level", catalog.criteria[index].level.rawValue)
            case .level(let level):
                writer.null()
                writer.member("level", level.rawValue)
            }
            writer.member("rule", check.rule.rawValue)
            writer.member("what", CheckText.what(check.cause, in: catalog)[.english])
            writer.member("advice", CheckText.advice(check.cause, in: catalog)[.english])
            writer.key("evidence")
            if let evidence = check.cause.evidence { write(evidence, to: &writer) } else { writer.null() }
            writer.key("waiver")
            if let waiver = check.waiver { write(waiver, to: &writer) } else { writer.null() }
        }
    }

    private func write(_ evidence: Evidence, to writer: inout JSONWriter) {
        writer.object { $0.members(of: evidence.source, withSize: false) }
    }

    private func write(_ waiver: MultiValueRegister<String>.Assignment, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("reason", waiver.value)
            writer.member("by", waiver.by)
            writer.member("at", waiver.at.text)
        }
    }
}
