// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/values/documentissues.h"

#include <QCoreApplication>
#include <array>

namespace reeve {

namespace {

struct Sentence {
    DocumentIssue issue;
    const char *text;
};

constexpr std::array sentences{
    Sentence{DocumentIssue::NotADocument,
        QT_TRANSLATE_NOOP("DocumentIssue", "The server sent something that is no document.")},
    Sentence{DocumentIssue::NoAgentId, QT_TRANSLATE_NOOP("DocumentIssue", "The document has no agent id.")},
    Sentence{DocumentIssue::NoHost, QT_TRANSLATE_NOOP("DocumentIssue", "The document has no host fields.")},
    Sentence{DocumentIssue::NoEndpointGroup,
        QT_TRANSLATE_NOOP("DocumentIssue", "The document has no Elastic Defend fields.")},
    Sentence{
        DocumentIssue::TextForList, QT_TRANSLATE_NOOP("DocumentIssue", "A field holds a text where a list is usual.")},
    Sentence{DocumentIssue::NumberForDate, QT_TRANSLATE_NOOP("DocumentIssue", "A date is written as a number.")},
    Sentence{DocumentIssue::UnreadableDate, QT_TRANSLATE_NOOP("DocumentIssue", "A date cannot be read.")},
    Sentence{
        DocumentIssue::UnknownHostStatus, QT_TRANSLATE_NOOP("DocumentIssue", "The host status is not a known one.")},
    Sentence{DocumentIssue::UnknownPolicyStatus,
        QT_TRANSLATE_NOOP("DocumentIssue", "The policy status is not a known one.")},
    Sentence{DocumentIssue::UnreadableIsolation,
        QT_TRANSLATE_NOOP("DocumentIssue", "Whether the endpoint is isolated cannot be read.")},
    Sentence{DocumentIssue::WrongType, QT_TRANSLATE_NOOP("DocumentIssue", "A field is not of the usual type.")},
    Sentence{DocumentIssue::Shortened, QT_TRANSLATE_NOOP("DocumentIssue", "A very long field is shortened here.")},
};

}

QStringList documentIssuesText(DocumentIssues issues)
{
    QStringList words;
    for (const Sentence &sentence : sentences) {
        if (issues.has(sentence.issue))
            words += QCoreApplication::translate("DocumentIssue", sentence.text);
    }
    return words;
}

}
