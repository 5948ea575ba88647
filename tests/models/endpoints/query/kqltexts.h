// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Random texts for readers of KQL: about half of them valid, the others with a mistake somewhere.

#include <QRandomGenerator>
#include <QString>

namespace reeve::samples {

// Pieces of KQL in a row, without order.
QString randomPieces(QRandomGenerator &random);
// KQL made by the rules, of at most the given number of levels of brackets.
QString randomQuery(QRandomGenerator &random, int levels);
// The text with one to three characters removed, doubled, exchanged or put in.
QString damaged(QRandomGenerator &random, QString text);
// One of the three.
QString randomKqlText(QRandomGenerator &random);

}
