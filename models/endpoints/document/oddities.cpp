// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/document/oddities.h"

#include <QCoreApplication>
#include <array>

namespace reeve {

namespace {

struct Sentence {
    Oddity oddity;
    const char *text;
};

constexpr std::array sentences{
    Sentence{Oddity::NotADocument, QT_TRANSLATE_NOOP("Oddity", "The server sent something that is no document.")},
    Sentence{Oddity::NoAgentId, QT_TRANSLATE_NOOP("Oddity", "The document has no agent id.")},
    Sentence{Oddity::NoHost, QT_TRANSLATE_NOOP("Oddity", "The document has no host fields.")},
    Sentence{Oddity::NoEndpointGroup, QT_TRANSLATE_NOOP("Oddity", "The document has no Elastic Defend fields.")},
    Sentence{Oddity::TextForList, QT_TRANSLATE_NOOP("Oddity", "A field holds a text where a list is usual.")},
    Sentence{Oddity::NumberForDate, QT_TRANSLATE_NOOP("Oddity", "A date is written as a number.")},
    Sentence{Oddity::UnreadableDate, QT_TRANSLATE_NOOP("Oddity", "A date cannot be read.")},
    Sentence{Oddity::UnknownHostStatus, QT_TRANSLATE_NOOP("Oddity", "The host status is not a known one.")},
    Sentence{Oddity::UnknownPolicyStatus, QT_TRANSLATE_NOOP("Oddity", "The policy status is not a known one.")},
    Sentence{Oddity::WrongType, QT_TRANSLATE_NOOP("Oddity", "A field is not of the usual type.")},
    Sentence{Oddity::Shortened, QT_TRANSLATE_NOOP("Oddity", "A very long field is shortened here.")},
};

}

QStringList odditiesInWords(Oddities oddities)
{
    QStringList words;
    for (const Sentence &sentence : sentences) {
        if (oddities.has(sentence.oddity))
            words += QCoreApplication::translate("Oddity", sentence.text);
    }
    return words;
}

}
