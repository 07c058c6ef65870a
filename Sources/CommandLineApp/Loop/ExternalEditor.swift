import Screens

/// Hands a text to the person's own editor and takes it back.
enum ExternalEditor {
    /// `$VISUAL`, else `$EDITOR`, else the first that the machine has.
    private static var words: [String]? {
        if let words = Program.words(ofVariable: "VISUAL", "EDITOR") { return words }
        return ["editor", "nano", "vi"].first(where: Program.exists).map { [$0] }
    }

    static func edit(_ text: String) -> Message {
        guard let words else { return .failed(EnvironmentText.noEditor) }
        guard let file = TemporaryFile(named: "comment.txt", content: text.utf8) else {
            return .failed(EnvironmentText.noTemporaryFile)
        }
        do throws(Program.Failure) {
            try Program.run(words + [file.path])
        } catch {
            return .failed(EnvironmentText.textAsBefore(ErrorText.line(error)))
        }
        return file.text.map(Message.edited) ?? .failed(EnvironmentText.noTextBack)
    }
}
