import Driver

/// The sources of a target.
struct SourceCode {
    let files: [String]
    private let texts: [String]

    init(of target: Manifest.Target) {
        files = PackageFolder.files(below: target.folder).filter { $0.hasSuffix(".swift") }
        texts = files.map(PackageFolder.text)
    }

    /// The modules imported by any of the files.
    var imports: Set<String> {
        Set(
            texts.flatMap { text in
                text.matches(
                    of: /^(?:@\w+ )*(?:(?:public|package|internal|private|fileprivate) )?import (?:\w+ )?(\w+)/
                        .anchorsMatchLineEndings()
                ).map { String($0.1) }
            })
    }

    /// The names of all types declared in any of the files.
    var types: Set<String> {
        Set(
            texts.flatMap { text in
                text.matches(
                    of: /^[ \t]*(?:[@\w()]+ )*(?:struct|class|enum|actor|protocol|typealias) (\w+)/
                        .anchorsMatchLineEndings()
                ).map { String($0.1) }
            })
    }

    /// Whether any of the files makes, opens or checks a project by what only the store has.
    var opensTheStore: Bool {
        texts.contains { text in
            text.split(separator: "\n").contains { line in
                !line.drop { $0 == " " }.hasPrefix("//")
                    && line.contains(/(?:^|[^.\w])(?:Project\.(?:create|open|verify|init)|ProjectWriter|Project)\(/)
            }
        }
    }
}
