import AssessmentModel
import JSON
import ProjectStore

/// Writes the members `project` and `catalog`.
enum ProjectDocument {

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
