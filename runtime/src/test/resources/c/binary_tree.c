/* A binary search tree: insertion, traversals, height, removal. */
#include <stdio.h>
#include <stdlib.h>

typedef struct tree tree;
struct tree {
    int key;
    tree *left, *right;
};

static tree *insert(tree *t, int key)
{
    if (!t) {
        t = calloc(1, sizeof(tree));
        t->key = key;
    } else if (key < t->key) {
        t->left = insert(t->left, key);
    } else if (key > t->key) {
        t->right = insert(t->right, key);
    }
    return t;
}

static int height(const tree *t)
{
    if (!t)
        return 0;
    int l = height(t->left), r = height(t->right);
    return 1 + (l > r ? l : r);
}

static void inorder(const tree *t)
{
    if (t) {
        inorder(t->left);
        printf("%d ", t->key);
        inorder(t->right);
    }
}

static void outline(const tree *t, int depth)
{
    if (t) {
        printf("%*s%d\n", 2 * depth, "", t->key);
        outline(t->left, depth + 1);
        outline(t->right, depth + 1);
    }
}

static tree *delete(tree *t, int key)
{
    if (!t)
        return NULL;
    if (key < t->key) {
        t->left = delete(t->left, key);
    } else if (key > t->key) {
        t->right = delete(t->right, key);
    } else if (!t->left) {
        return t->right;
    } else if (!t->right) {
        return t->left;
    } else {
        tree *least = t->right;
        while (least->left)
            least = least->left;
        t->key = least->key;
        t->right = delete(t->right, least->key);
    }
    return t;
}

int main(void)
{
    static const int keys[] = {50, 30, 70, 20, 40, 60, 80, 35, 45, 65, 30};
    tree *root = NULL;
    for (unsigned i = 0; i < sizeof keys / sizeof keys[0]; i++)
        root = insert(root, keys[i]);
    inorder(root);
    printf("\nheight %d\n", height(root));
    outline(root, 0);
    root = delete(root, 30);
    root = delete(root, 50);
    root = delete(root, 99);
    inorder(root);
    printf("\nheight %d\n", height(root));
    return 0;
}
