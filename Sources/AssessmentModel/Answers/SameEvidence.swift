/// Finding evidence again by what it is, whatever it is called.
extension Evidence.Source {
    /// Whether both are the same bytes, or the same address.
    package func isSame(as other: Evidence.Source) -> Bool {
        switch (self, other) {
        case (.file(let hash, _, _), .file(let otherHash, _, _)): hash == otherHash
        case (.url(let address), .url(let otherAddress)): address == otherAddress
        case (.file, .url), (.url, .file): false
        }
    }

    /// The name of the file, if it is not this one.
    package func otherName(than name: String) -> String? {
        if case .file(_, let kept, _) = self, kept != name { kept } else { nil }
    }
}

extension Answer {
    /// The attached evidence that is the same bytes or the same address; nil if there is none.
    package func evidence(from source: Evidence.Source) -> Evidence? {
        allAttachments.lazy.compactMap(\.evidence).first { $0.source.isSame(as: source) }
    }
}

extension Assessment {
    /// The number of criteria to which the same bytes or the same address is attached.
    package func criteria(with source: Evidence.Source) -> Int {
        answers.count { $0.evidence(from: source) != nil }
    }
}
